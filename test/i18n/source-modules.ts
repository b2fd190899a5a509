/** The modules of the package as the browser gets them, found by following imports from the entry of all elements. */

export interface SourceModule {
  readonly path: string;
  readonly text: string;
}

const IMPORT = /^(?:import\s*|(?:import|export)\s[^"'();=]*?from\s*)["']([^"'\n]+)["']/gm;

export async function sourceModules(entries: readonly string[]): Promise<SourceModule[]> {
  const found = new Map<string, string>();
  let next: readonly string[] = entries.map((entry) => new URL(entry, location.origin).pathname);
  while (next.length > 0) {
    const texts = await Promise.all(next.map(async (path) => [path, await textOf(path)] as const));
    for (const [path, text] of texts) found.set(path, text);
    const imported = texts.flatMap(([path, text]) =>
      [...text.matchAll(IMPORT)].map((match) => new URL(match[1], new URL(path, location.origin)).pathname),
    );
    next = [...new Set(imported)].filter((path) => path.startsWith('/src/') && !found.has(path));
  }
  return [...found].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function textOf(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

export interface MessageUse {
  readonly path: string;
  /** The whole id, or what stands before the first placeholder of a template. */
  readonly id: string;
  readonly isPrefix: boolean;
}

/** All texts of a module that could be the id of a message, or the beginning of one. */
export function possibleIds({ path, text }: SourceModule): MessageUse[] {
  const whole = [...text.matchAll(/(?=(["'`])([a-zA-Z][\w-]*)\1)/g)].map((match) => match[2]);
  const begun = [...text.matchAll(/`([a-zA-Z][\w-]*-)\$\{/g)].map((match) => match[1]);
  return [...whole.map((id) => ({ path, id, isPrefix: false })), ...begun.map((id) => ({ path, id, isPrefix: true }))];
}

/** The ids that stand right inside `localizer.text(…)` or `localizer.rich(…)`, in either branch of a choice too. */
export function askedIds({ path, text }: SourceModule): MessageUse[] {
  const calls = [...text.matchAll(/\.(?:text|rich)\(((?:[^()"'`]|"[^"]*"|'[^']*'|`[^`]*`)*?)[,)]/g)];
  return calls.flatMap((call) => possibleIds({ path, text: withoutCondition(call[1]) }));
}

/** What may be chosen by `a ? b : c`, without what decides; what fills in a template is no id by itself. */
function withoutCondition(expression: string): string {
  const ids = expression.replace(/\$\{[^}]*\}/g, '${}');
  return ids.slice(ids.indexOf('?') + 1);
}
