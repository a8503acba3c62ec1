import { LinkList } from "@/components/ui/link-list";
import { routes } from "@/lib/routes";

const doors = [
  [routes.interviewComing(), "I have an interview coming"],
  [routes.interviewHad(), "I just had an interview"],
] as const;

/** The two quiet links about interviews. Somebody who never needs them sees no more than this. */
export function InterviewLinks() {
  return <LinkList links={doors} isQuiet />;
}
