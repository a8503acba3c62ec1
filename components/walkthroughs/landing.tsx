import { InterviewLinks } from "@/components/interviews/interview-links";
import { PathMark } from "@/components/site/mark";
import { Button, LinkButton, TextLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { Section } from "../ui/section";

export type LandingProps = {
  stages: readonly { title: string; promise: string }[];
  /** On a host: whether this is somebody who is not signed in, or who has an account. */
  host?: "stranger" | "visitor" | "account" | undefined;
};

/** The first page, before there is anything: what this is, and one way to begin. */
export function Landing({ stages, host }: LandingProps) {
  return (
    <div className="space-y-12" data-signed-out={host === "stranger" || undefined}>
      <div className="space-y-6">
        <PathMark />
        <h1 className="text-3xl">You didn’t get the job. Here is a quiet place to sort that out.</h1>
        <p className="max-w-measure text-lg">
          For anyone who was turned down, or got no answer at all. Onward goes through it with you in seven
          short stages, from what hurts to what you do next, and keeps what you learn for another time.
        </p>
        <p className="max-w-measure">
          It takes about ten quiet minutes, costs nothing, and nothing that you write is shown to anyone
          unless you share it. <a href={routes.example()}>See one that is filled in</a>
        </p>
        {host === "stranger" ? (
          <div className="flex flex-col gap-x-6 gap-y-4 sm:flex-row sm:items-center">
            <form method="post" action={routes.beginHere()} className="grid">
              <Button>Begin</Button>
            </form>
            <TextLink href={routes.signIn()}>Sign in to go on where you left off</TextLink>
          </div>
        ) : (
          <div className="flex flex-col gap-x-6 gap-y-4 sm:flex-row sm:items-center">
            <LinkButton href={routes.newWalkthrough()} look="primary">
              Begin
            </LinkButton>
            {host === "account" && <TextLink href={routes.account()}>Your account</TextLink>}
          </div>
        )}
        <InterviewLinks />
      </div>
      <Section id="stages" title="The seven stages" className="space-y-4">
        <ol className="border-t border-line">
          {stages.map(({ title, promise }) => (
            <li key={title} className="border-b border-line py-4">
              <h3 className="text-lg">{title}</h3>
              <p className="max-w-measure text-ink-soft">{promise}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="private" title="What you write is yours" className="space-y-3">
        <p className="max-w-measure">
          {host === undefined
            ? "There is nothing to sign up for. Your words are kept on the machine that runs Onward, and sent nowhere. "
            : "You can begin without signing up. Your words are sealed where they are kept, shown to nobody unless you share them, and sent nowhere. Whoever runs this site could open them if they set out to. "}
          <a href={routes.privacy()}>More about your privacy</a>
        </p>
      </Section>
    </div>
  );
}
