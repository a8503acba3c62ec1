import { versionsRoute } from "@/app/walkthroughs/step-routes";
import { stepKey } from "@/lib/stages";

type Params = { walkthrough: string; stage: string; exercise: string };

export const POST = versionsRoute<Params>(({ stage, exercise }) => stepKey(stage, exercise));
