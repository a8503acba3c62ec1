import { routes } from "@/lib/routes";

/** The two quiet doors around an interview. Who never needs them sees no more than this. */
export function InterviewLinks() {
  return (
    <ul className="flex flex-wrap gap-x-6 text-sm">
      {[
        [routes.interviewComing(), "I have an interview coming"],
        [routes.interviewHad(), "I just had an interview"],
      ].map(([href, words]) => (
        <li key={href}>
          <a href={href} className="inline-flex min-h-11 items-center">
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
