/** Every font file that a document may use, as a path below node_modules. */
export function fontFiles(): string[];
