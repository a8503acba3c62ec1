/** Runs each, whatever the one before did. What throws is reported as any error of a page is. */
export function runEach(tasks: readonly (() => unknown)[]): void {
  for (const task of tasks)
    try {
      task();
    } catch (error) {
      reportError(error);
    }
}

/** Once: a page may be shown the module of two builds, one after the other. */
export function define(name: string, element: CustomElementConstructor): void {
  runEach([() => customElements.get(name) ?? customElements.define(name, element)]);
}
