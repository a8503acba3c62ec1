import { saveRoutes } from "@/app/walkthroughs/step-routes";
import { stepKey } from "@/lib/stages";

type Params = { walkthrough: string; stage: string; step: string };

const save = saveRoutes<Params>(({ stage, step }) => stepKey(stage, step));

export const POST = save.POST;
export const PUT = save.PUT;
