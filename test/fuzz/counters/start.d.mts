export function loadCounted(): Promise<typeof import('../entry.js')>;
