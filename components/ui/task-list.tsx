import type { StageStatus } from "@/lib/walkthroughs/progress";
import { RowLink } from "./row-link";

export type Task = {
  href: string;
  title: string;
  promise: string;
  minutes: number;
  status: StageStatus;
  suggested?: boolean;
};

export const statusWords: Record<StageStatus, string> = {
  "not-started": "Not started",
  begun: "Begun",
  "gone-through": "Gone through",
  answered: "Answered",
  waiting: "Waiting for a reply",
  deeper: "Gone deeper",
};

/** The stages, in any order. The words say what the drawing shows. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className="border-t border-line">
      {tasks.map((task, at) => (
        <li key={task.href} className="border-b border-line">
          <TaskRow task={task} number={at + 1} />
        </li>
      ))}
    </ol>
  );
}

function TaskRow({ task, number }: { task: Task; number: number }) {
  const { href, title, promise, minutes, status, suggested = false } = task;
  return (
    <div className="group relative -mx-3 grid grid-cols-[1.75rem_minmax(0,1fr)] rounded-control px-3 py-5 hover:bg-paper-raised has-active:bg-accent-soft">
      <span aria-hidden="true" className="col-start-1 row-start-2 font-serif text-lg text-ink-soft">
        {number}
      </span>
      {suggested && (
        <p className="col-start-2 row-start-1 mb-1 text-sm font-semibold text-note">Suggested next</p>
      )}
      <div className="col-start-2 row-start-2">
        <h3 className="text-lg wrap-anywhere">
          <RowLink href={href}>{title}</RowLink>
        </h3>
        <p className="mt-0.5 max-w-measure text-ink-soft">{promise}</p>
        <p className="mt-2 flex flex-wrap gap-x-5 text-sm text-ink-soft">
          <span>
            About {minutes} {minutes === 1 ? "minute" : "minutes"}
            <span className="sr-only">. </span>
          </span>
          <span className={hasAnswers(status) ? "font-semibold text-accent" : ""}>{statusWords[status]}</span>
        </p>
      </div>
    </div>
  );
}

function hasAnswers(status: StageStatus): boolean {
  return status !== "not-started" && status !== "gone-through";
}
