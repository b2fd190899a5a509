/** The modules of the package, found by following imports from some entries. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceModule {
  /** From the root of the project, such as `src/index.ts`. */
  readonly path: string;
  readonly text: string;
}

const IMPORT = /^(?:import\s*|(?:import|export)\s(?!type\b)[^"'();=]*?from\s*)["']([^"'\n]+)["']/gm;

/** All that the entries import at once; types, and what is loaded later, do not count. */
export function sourceModules(entries: readonly string[]): SourceModule[] {
  const found = new Map<string, string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    const text = readFileSync(root + path, 'utf8');
    found.set(path, text);
    for (const [, name = ''] of text.matchAll(IMPORT)) {
      if (name.startsWith('.')) follow(posix.join(posix.dirname(path), name.replace(/\.js$/, '.ts')));
    }
  };
  entries.forEach(follow);
  return [...found].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
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
