import { answerMetrics } from "@/lib/server/metrics/routes";

/** What is counted of this process, for the operator's own monitoring. */
export async function GET(request: Request): Promise<Response> {
  return await answerMetrics(request);
}
