import "server-only";
import diagnostics from "node:diagnostics_channel";

// Tests count queries here. Parameters are not published: they are what a person wrote.
const channel = diagnostics.channel("onward:query");

/** Publishes that `sql` runs now. Costs nothing without a subscriber. */
export function publishQuery(sql: string): void {
  if (channel.hasSubscribers) channel.publish({ sql });
}
