export function run<Program>(source: string): Promise<Program>;
export function compiledFile(source: string): string;
export function compile(source: string): Promise<string>;
