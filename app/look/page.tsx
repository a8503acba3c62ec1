import { headers } from "next/headers";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { RadioList } from "@/components/ui/radio-list";
import { routes } from "@/lib/routes";
import { chosenLook } from "@/lib/server/cookies/look";

export const metadata = { title: "Light or dark" };

const options = [
  { value: "system", label: "As this device has it" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Open to everybody: a help page that dazzles is no help. */
export default definePage(async function LookPage({ searchParams }: PageProps<"/look">) {
  const { chosen } = await searchParams;
  return (
    <PageShell className="space-y-12">
      {chosen !== undefined && (
        <Notice isNews>
          <p>Your choice is kept, for this browser.</p>
        </Notice>
      )}
      <PageTitle title="Light or dark">
        Paper and ink, by day or by night. Printed pages are always light.
      </PageTitle>
      <form method="post" action={routes.chooseLook()} className="space-y-8">
        <RadioList
          id="look"
          name="look"
          label="How should Onward look in this browser?"
          options={options}
          picked={chosenLook((await headers()).get("cookie")) ?? "system"}
          none={false}
        />
        <div className="flex flex-col gap-4 sm:flex-row">
          <Button>Use it</Button>
          <LinkButton href={routes.home()} look="quiet">
            Home
          </LinkButton>
        </div>
      </form>
    </PageShell>
  );
});
