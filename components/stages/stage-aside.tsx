import { type Stop, StopMark } from "@/components/site/mark";
import { Button, TextLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";

type StageAsideProps = {
  stages: readonly { slug: string; title: string; stop: Stop; status: string }[];
  current: { slug: string; promise: string };
  /** The sentence that this step works on. It is above the questions too, but scrolls away there. */
  thought: string | undefined;
};

/**
 * The seven stages beside a step, on a wide screen. Each link submits the step's form, so that nothing is lost;
 * questions and their why-lines stay together.
 */
export function StageAside({ stages, current, thought }: StageAsideProps) {
  return (
    <div className="space-y-8">
      <ol>
        {stages.map(({ slug, title, stop, status }) => (
          <li key={slug} className="flex items-start gap-3">
            <span className="mt-4 w-3 shrink-0">
              <StopMark stop={stop} />
            </span>
            {slug === current.slug ? (
              <p
                aria-current="step"
                className="flex min-h-11 items-center py-2 leading-tight font-semibold text-ink"
              >
                {title}
              </p>
            ) : (
              <Button look="aside" form="step" name="intent" value={`stage:${slug}`}>
                {title}
                <span className="sr-only">: {status}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className="space-y-1">
        <p className="text-ink">{current.promise}</p>
        <TextLink href={`${routes.sources()}#${current.slug}`} target="_blank" rel="noopener">
          <span>
            Why we ask this<span className="sr-only"> (opens in a new tab)</span>
          </span>
        </TextLink>
      </div>
      {thought && (
        <figure aria-hidden="true" className="border-s-3 border-line ps-4">
          <figcaption>The thought you are working on</figcaption>
          <blockquote dir="auto" className="own-words mt-1 text-base text-ink">
            {thought}
          </blockquote>
        </figure>
      )}
    </div>
  );
}
