import "server-only";
import diagnostics from "node:diagnostics_channel";

// Tests count queries here. The parameters stay out: they are what a person wrote.
const channel = diagnostics.channel("onward:query");

/** Tells whoever listens that `sql` runs now. Costs nothing when nobody does. */
export function publishQuery(sql: string): void {
  if (channel.hasSubscribers) channel.publish({ sql });
}
