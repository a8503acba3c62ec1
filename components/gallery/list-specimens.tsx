import { AnswerList } from "@/components/ui/answer-list";
import { CountedDay } from "@/components/ui/counted-day";
import { statusWords, TaskList } from "@/components/ui/task-list";
import type { StageStatus } from "@/lib/walkthroughs/progress";
import { arabic, longWord, Specimen } from "./specimen";

const statuses = Object.keys(statusWords) as StageStatus[];

export function ListSpecimens({ today }: { today: string }) {
  return (
    <>
      <Specimen state="Stages in each status, one suggested">
        <TaskList
          tasks={statuses.map((status, at) => ({
            href: `#${status}`,
            title: at === 2 ? longWord : "Ask for feedback",
            promise: "One polite question, and a way to read the answer.",
            minutes: at + 1,
            status,
            suggested: at === 1,
          }))}
        />
      </Specimen>
      <Specimen state="Answers: given, long, right to left, out of sight, open">
        <AnswerList
          answers={[
            { question: "What went well?", lines: ["I asked one question back."], href: "#main" },
            { question: "What would you change?", lines: [longWord.repeat(3)], href: "#main" },
            { question: "What helped?", lines: [arabic] },
            { question: "The message itself", lines: ["Dear candidate,"], collapsed: true },
            { question: "What was out of your hands?", lines: [], href: "#main" },
          ]}
        />
      </Specimen>
      <Specimen state="A day: near, far">
        <p>
          <CountedDay date={today} today={today} full="By today" />
        </p>
        <p>
          <CountedDay date="2031-03-03" today={today} full="By Mon 3 Mar 2031" />
        </p>
      </Specimen>
    </>
  );
}
