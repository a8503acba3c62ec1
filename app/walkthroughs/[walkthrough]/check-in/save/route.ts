import { saveRoutes } from "@/app/walkthroughs/step-routes";

const save = saveRoutes(() => "check-in");

export const POST = save.POST;
export const PUT = save.PUT;
