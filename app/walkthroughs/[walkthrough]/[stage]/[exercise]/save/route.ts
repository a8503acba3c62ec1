import { saveRoutes } from "@/app/walkthroughs/step-routes";
import { stepKey } from "@/lib/stages";

type Params = { walkthrough: string; stage: string; exercise: string };

const save = saveRoutes<Params>(({ stage, exercise }) => stepKey(stage, exercise));

export const POST = save.POST;
export const PUT = save.PUT;
