import type { Metadata } from "next";
import { Collection } from "@/components/walkthroughs/collection";
import { collectQuestions } from "@/lib/journey/collected";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs";

const title = "Questions you were asked";

export const metadata: Metadata = { title };

export default async function QuestionsPage() {
  const walkthroughs = await listWalkthroughs(await requireOwner());
  return (
    <Collection
      title={title}
      intro="From all your interviews, with what you would say now. Many come up again."
      empty="There are none yet. In stage 3, the full version asks for them."
      pieces={collectQuestions(walkthroughs, await personTimeZone())}
    />
  );
}
