import type { ReactNode } from "react";
import { answerMissing } from "@/lib/server/http/response-status";
import { NotHere } from "@/lib/server/page";
import NotFound from "./not-found";

/** The page, or that there is nothing here: drawn on the server, to be read without JavaScript. */
export function orMissing<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async function PageOrMissing(props: Props): Promise<ReactNode> {
    try {
      return await page(props);
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      answerMissing();
      return <NotFound />;
    }
  };
}
