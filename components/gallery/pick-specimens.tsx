import { Checkbox } from "@/components/ui/checkbox";
import { Chips } from "@/components/ui/chips";
import { RadioList } from "@/components/ui/radio-list";
import { RadioScale } from "@/components/ui/radio-scale";
import { SelectField } from "@/components/ui/select-field";
import { error, longWord, Specimen, why } from "./specimen";

const options = [
  { value: "sad", label: "Sad" },
  { value: "numb", label: "Numb" },
  { value: "long", label: longWord },
];
const hinted = options.map((option) => ({ ...option, hint: "With a line under it" }));
const own = { label: "In your own word" };
const words = ["Calm", "Heavy", "As bad as it gets"] as const;

export function PickSpecimens() {
  return (
    <>
      <Checkboxes />
      <ChipLists />
      <RadioLists />
      <Scales />
      <OpeningLists />
    </>
  );
}

function Checkboxes() {
  return (
    <Specimen state="A checkbox: empty, ticked, with an error">
      <Checkbox id="tick" name="tick" label="I’ve sent it" why={why} />
      <Checkbox id="tick-on" name="tick-on" label="I’ve sent it" defaultChecked />
      <Checkbox id="tick-error" name="tick-error" label="I have read this" error="Tick it first." />
    </Specimen>
  );
}

function ChipLists() {
  return (
    <Specimen state="Chips: empty, chosen, with hints, with an error">
      <Chips id="chips" name="chips" label="What do you feel?" options={options} own={own} atMost={2} />
      <Chips
        id="chips-on"
        name="chips-on"
        label="What do you feel?"
        options={options}
        picked={["sad", "long"]}
      />
      <Chips
        id="chips-hints"
        name="chips-hints"
        label="What do you feel?"
        options={hinted}
        picked={["numb"]}
      />
      <Chips
        id="chips-error"
        name="chips-error"
        label="What do you feel?"
        options={options}
        error="Choose at most 2."
        own={{ ...own, error, defaultValue: longWord }}
      />
    </Specimen>
  );
}

function RadioLists() {
  return (
    <Specimen state="One of a few: empty, chosen, in a row, with an error">
      <RadioList id="one" name="one" label="How far did it get?" why={why} options={options} own={own} />
      <RadioList id="one-on" name="one-on" label="How far did it get?" options={hinted} picked="numb" />
      <RadioList
        id="one-row"
        name="one-row"
        label="How far did it get?"
        options={options}
        isRow
        picked="sad"
      />
      <RadioList
        id="one-error"
        name="one-error"
        label="How far did it get?"
        options={options}
        error="Choose one."
      />
    </Specimen>
  );
}

function Scales() {
  return (
    <Specimen state="A scale: empty, chosen, with an error">
      <RadioScale id="scale" name="scale" label="How heavy is it right now?" why={why} words={words} />
      <RadioScale id="scale-on" name="scale-on" label="How heavy is it right now?" words={words} picked={7} />
      <RadioScale
        id="scale-error"
        name="scale-error"
        label="How heavy is it right now?"
        words={words}
        error="Choose a number from 0 to 10."
      />
    </Specimen>
  );
}

function OpeningLists() {
  return (
    <Specimen state="A list that opens: empty, chosen, with an error">
      <SelectField id="list" name="list" label="What is it?" options={options} none="No answer" />
      <SelectField
        id="list-on"
        name="list-on"
        label="What is it?"
        options={options}
        none="No answer"
        defaultValue="long"
      />
      <SelectField
        id="list-error"
        name="list-error"
        label="What is it?"
        options={options}
        none="No answer"
        error="Choose one."
      />
    </Specimen>
  );
}
