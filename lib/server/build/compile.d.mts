export function run<Program>(source: string): Promise<Program>;
export function compile(source: string): Promise<string>;
