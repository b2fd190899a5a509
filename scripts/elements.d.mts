export const ROOT: string;

export function elementsOf(root?: string): { tag: string; className: string }[];
export function isDrawn(tag: string, root?: string): boolean;
export function messageFolders(root?: string): string[];
export function languagesOf(root?: string): string[];
