import { versionsRoute } from "@/app/walkthroughs/step-routes";
import { stepKey } from "@/lib/stages";

type Params = { walkthrough: string; stage: string; step: string };

export const POST = versionsRoute<Params>(({ stage, step }) => stepKey(stage, step));
