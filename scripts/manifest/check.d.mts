import type { Manifest } from './analyze.mjs';

export function checkManifest(root: string, manifest: Manifest): string[];
