import { collectionPage } from "@/app/collection-page";

const title = "Your advice to the next candidate";

export const metadata = { title };

export default collectionPage("advice", {
  title,
  intro: "You wrote it for someone else. It may be for you as well.",
  empty: "There is none yet. Stage 3 asks for it, where you go deeper.",
  step: "reflect/advice",
  fill: "Write some down",
});
