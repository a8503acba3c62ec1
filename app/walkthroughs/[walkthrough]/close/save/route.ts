import { saveRoutes } from "@/app/walkthroughs/step-routes";

const save = saveRoutes(() => "close");

export const POST = save.POST;
export const PUT = save.PUT;
