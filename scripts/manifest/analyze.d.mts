export interface Manifest {
  modules: { path: string; declarations: { name: string; tagName?: string; members?: { name: string }[] }[] }[];
}

export function analyze(root: string): Manifest;
export function forPackage(manifest: Manifest): Manifest;
