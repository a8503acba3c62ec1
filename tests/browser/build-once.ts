import { startOnward } from "./server";

/** A start builds if the sources changed. Once here, so that two workers do not build at the same time. */
export default async function buildOnce(): Promise<void> {
  const onward = await startOnward();
  await onward.remove();
}
