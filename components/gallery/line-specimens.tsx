import { DateInput } from "@/components/ui/date-input";
import { FileField } from "@/components/ui/file-field";
import { LineArea, TextArea } from "@/components/ui/text-area";
import { LabelledInput } from "@/components/ui/text-input";
import { arabic, error, longWord, Specimen, why } from "./specimen";

const question = { label: "What would you say to a friend in your place?", why };

export function LineSpecimens({ today }: { today: string }) {
  return (
    <>
      <Specimen state="A line: empty, filled, long, off, disabled">
        <LineArea id="line" name="line" {...question} example="You prepared well, and it shows." />
        <LineArea id="line-filled" name="line-filled" {...question} whyCollapsed defaultValue={arabic} />
        <LineArea id="line-long" name="line-long" {...question} defaultValue={`${longWord} `.repeat(4)} />
        <LineArea id="line-error" name="line-error" {...question} error={error} defaultValue="Too long" />
        <LineArea id="line-off" name="line-off" {...question} disabled defaultValue="It waits." />
      </Specimen>
      <Specimen state="A text: empty, off, disabled">
        <TextArea id="text" name="text" label="Write freely" words={{ from: 50, to: 200 }} />
        <TextArea
          id="text-error"
          name="text-error"
          label="Write freely"
          error={error}
          defaultValue={longWord}
        />
        <TextArea id="text-off" name="text-off" label="Write freely" disabled />
      </Specimen>
      <Specimen state="An address or a code: empty, filled, off, disabled">
        <LabelledInput id="code" name="code" label="The code" />
        <LabelledInput id="code-filled" name="code-filled" label="The code" defaultValue="12345678" />
        <LabelledInput id="code-error" name="code-error" label="The code" error="This is not the code." />
        <LabelledInput id="code-off" name="code-off" label="The code" disabled defaultValue="12345678" />
      </Specimen>
      <Specimen state="A date: empty, with days, off, disabled, and what no picker can show">
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
        <DateInput id="date-off" name="date-off" label="By when?" disabled defaultValue={today} />
        <DateInput id="date-odd" name="date-odd" label="By when?" defaultValue="next spring" />
      </Specimen>
      <Specimen state="A file: none, off, disabled">
        <FileField id="file" name="file" label="A file that Onward made" />
        <FileField
          id="file-error"
          name="file-error"
          label="A file that Onward made"
          error="Choose a file first."
        />
        <FileField id="file-off" name="file-off" label="A file that Onward made" disabled />
      </Specimen>
    </>
  );
}
