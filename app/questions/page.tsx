import { collectionPage } from "@/app/collection-page";

const title = "Questions you were asked";

export const metadata = { title };

export default collectionPage("questions", {
  title,
  intro: "From all your interviews, with what you would say now. Many come up again.",
  empty: "There are none yet. Stage 3 asks for them, where you go deeper.",
  step: "reflect/questions",
  fill: "Write some down",
});
