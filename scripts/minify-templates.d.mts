export function minifyTemplates(code: string): string;
export function minifyFolder(folder: string): void;
