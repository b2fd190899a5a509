export const ROOT: string;

export function elementsOf(root?: string): { tag: string; className: string }[];
export function widgetTags(root?: string): string[];
export function messageFolders(root?: string): string[];
export function languagesOf(root?: string): string[];
