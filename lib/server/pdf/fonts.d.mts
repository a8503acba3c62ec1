/** Every file that a document may be set in, as a path below node_modules. */
export function fontFiles(): string[];
