import { versionsRoute } from "@/app/walkthroughs/step-routes";

export const POST = versionsRoute(() => "close");
