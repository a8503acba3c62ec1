import { DateInput } from "@/components/ui/date-input";
import { FileField } from "@/components/ui/file-field";
import { LineArea, TextArea } from "@/components/ui/text-area";
import { LabelledInput } from "@/components/ui/text-input";
import { arabic, error, longWord, Specimen, why } from "./specimen";

const question = { label: "What would you say to a friend in your place?", why };

export function LineSpecimens({ today }: { today: string }) {
  return (
    <>
      <Specimen state="A line: empty, filled, long, with an error">
        <LineArea id="line" name="line" {...question} example="You prepared well, and it shows." />
        <LineArea id="line-filled" name="line-filled" {...question} whyCollapsed defaultValue={arabic} />
        <LineArea id="line-long" name="line-long" {...question} defaultValue={`${longWord} `.repeat(4)} />
        <LineArea id="line-error" name="line-error" {...question} error={error} defaultValue="Too long" />
      </Specimen>
      <Specimen state="A text: empty, with an error">
        <TextArea id="text" name="text" label="Write freely" words={{ from: 50, to: 200 }} />
        <TextArea
          id="text-error"
          name="text-error"
          label="Write freely"
          error={error}
          defaultValue={longWord}
        />
      </Specimen>
      <Specimen state="An address or a code: empty, filled, with an error">
        <LabelledInput id="code" name="code" label="The code" />
        <LabelledInput id="code-filled" name="code-filled" label="The code" defaultValue="12345678" />
        <LabelledInput id="code-error" name="code-error" label="The code" error="This is not the code." />
      </Specimen>
      <Specimen state="A date: empty, with days, with an error, and what no picker can show">
        <DateInput id="date" name="date" label="When was that?" />
        <DateInput
          id="date-days"
          name="date-days"
          label="By when?"
          days={[{ date: today, words: "Today" }]}
          defaultValue={today}
        />
        <DateInput
          id="date-error"
          name="date-error"
          label="By when?"
          error="This date is far away. Is it right?"
        />
        <DateInput id="date-odd" name="date-odd" label="By when?" defaultValue="next spring" />
      </Specimen>
      <Specimen state="A file: none, with an error">
        <FileField id="file" name="file" label="A file that Onward made" />
        <FileField
          id="file-error"
          name="file-error"
          label="A file that Onward made"
          error="Choose a file first."
        />
      </Specimen>
    </>
  );
}
