export function newElement(
  tag: string | undefined,
  root?: string,
): Promise<{ created: string[]; changed: string[]; languages: string[] }>;
