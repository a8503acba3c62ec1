import { answerMetrics } from "@/lib/server/metrics/routes";

/** This process's metrics, for the operator's own monitoring. */
export async function GET(request: Request): Promise<Response> {
  return await answerMetrics(request);
}
