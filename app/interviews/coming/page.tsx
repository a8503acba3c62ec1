import { doorsPage } from "@/app/interviews/doors-page";

export const metadata = { title: "An interview is coming" };

export default doorsPage("card", metadata.title, "Which job is it for?");
