import { collectionPage } from "@/app/collection-page";

const title = "Your supporters";

export const metadata = { title };

export default collectionPage("supporters", {
  title,
  intro: "People you named, for help or for advice. None of them is told.",
  empty: "Nobody is named yet. Stage 4 asks for one person on your side.",
  step: "worth/evidence",
  fill: "Name someone",
});
