import { saveRoutes } from "@/app/walkthroughs/step-routes";

const save = saveRoutes(() => "start");

export const POST = save.POST;
export const PUT = save.PUT;
