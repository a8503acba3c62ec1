import { HiddenField } from "@/components/ui/hidden-field";
import type { DocumentChoices } from "@/lib/exports/choices";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Chips } from "../ui/chips";
import type { ListedOption } from "../ui/option-text";
import { RadioList } from "../ui/radio-list";

export type DocumentFormProps = {
  /** The document's address; the choices become its query. */
  action: string;
  /** Unique on the page. */
  id: string;
  stages: readonly ListedOption[];
  papers: readonly ListedOption[];
  first: DocumentChoices;
  asksForMessage: boolean;
};

/** What is in a document and what is not; one native form that works without JavaScript. */
export function DocumentForm({ action, id, stages, papers, first, asksForMessage }: DocumentFormProps) {
  return (
    <form action={action} method="get" className="space-y-6 pt-2">
      <HiddenField name="chosen" value="yes" />
      <Chips id={`${id}-stages`} name="stages" label="Which stages?" options={stages} picked={first.stages} />
      <div>
        <Checkbox
          id={`${id}-feelings`}
          name="feelings"
          label="With feelings"
          why="Your feelings and ratings, and the thought that hurts."
          defaultChecked={first.feelings}
        />
        {asksForMessage && (
          <Checkbox
            id={`${id}-message`}
            name="message"
            label="With what is kept out of sight"
            why="The message, a reply, and what you wrote and put away."
            defaultChecked={first.message}
          />
        )}
      </div>
      <RadioList
        id={`${id}-paper`}
        name="paper"
        label="Which paper?"
        options={papers}
        picked={first.paper}
        none={false}
      />
      <Button look="secondary">Make this PDF</Button>
    </form>
  );
}
