export const TEST_TIME_ZONE: string;
export const TEST_LOCALE: string;

export function findChrome(): string | undefined;
export function requireChrome(): string;
export function chromeArgs(): string[];
