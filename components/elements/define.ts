/** Runs each, whatever the others do. Exceptions are reported like any error of a page. */
export function runEach(tasks: readonly (() => unknown)[]): void {
  for (const task of tasks)
    try {
      task();
    } catch (error) {
      reportError(error);
    }
}

/** Once: a page may load the modules of two builds, one after the other. */
export function define(name: string, element: CustomElementConstructor): void {
  runEach([() => customElements.get(name) ?? customElements.define(name, element)]);
}
