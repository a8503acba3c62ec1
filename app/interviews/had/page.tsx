import { doorsPage } from "@/app/interviews/doors-page";

export const metadata = { title: "You just had an interview" };

export default doorsPage("note", metadata.title, "Which job was it for?");
