import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";

export const metadata = { title: "You have left" };

/** What happened to their data, according to the address; see `routes.left`. */
const endings = {
  deleted: { title: "Everything is deleted", words: "You can close this now." },
  "signed-out": {
    title: "You are signed out",
    words: "Your account keeps everything you wrote, and shows it when you sign in. You can close this now.",
  },
  kept: {
    title: "This device is cleared",
    words:
      "What you wrote stays on the machine that runs Onward, and opens again with the access code. You can close this now.",
  },
} as const;

/** Open to everybody, because somebody who has left is no longer signed in. It contains nothing personal. */
export default async function LeftPage({ searchParams }: PageProps<"/leave/done">) {
  const said = await searchParams;
  const ending = Object.entries(endings).find(([how]) => how === said["how"])?.[1];
  return (
    <PageShell>
      {/* Marked for components/elements/browser-setup.ts, which stores nothing in the browser on this page. */}
      <div data-has-left>
        <PageTitle title={ending?.title ?? "You can close this now."}>
          {ending && <p>{ending.words}</p>}
          <p>
            {"before" in said
              ? "What was written in this browser before you signed in still opens here."
              : "Onward has left nothing for this browser to come back with."}{" "}
            Its history may still list the pages: their addresses, and none of your words.
          </p>
        </PageTitle>
      </div>
    </PageShell>
  );
}
