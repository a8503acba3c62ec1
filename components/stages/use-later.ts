import { type ComponentType, useEffect, useState } from "react";

/** What a page can do without until its scripts run comes after them; without it, it is not there. */
export function useLater<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | undefined {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same is meant each time
  useEffect(() => {
    load().then(
      (component) => setLoaded(() => component),
      () => undefined,
    );
  }, []);
  return Loaded;
}
