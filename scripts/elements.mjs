// The elements of the package, as src/elements/registry.ts lists them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

const LINE = /^export \{ (\w+) \} from '\.\/([\w-]+)\/\2\.js';$/gm;

/** Tag and class of each element, in the order of the registry. */
export function elementsOf(root = ROOT) {
  const text = readFileSync(`${root}/src/elements/registry.ts`, 'utf8');
  return [...text.matchAll(LINE)].map(([, className, tag]) => ({ tag, className }));
}

/** The tags of all elements that draw something, in the order of the registry: one that draws nothing has no messages. */
export function widgetTags(root = ROOT) {
  return elementsOf(root)
    .map(({ tag }) => tag)
    .filter((tag) => existsSync(`${root}/src/elements/${tag}/messages`));
}

/** The tags of those that show figures of a report: what brings one shows none. */
export function figureTags(root = ROOT) {
  return widgetTags(root).filter((tag) => tag !== 'report-import');
}

/** The folders of messages, from `src` on. */
export function messageFolders(root = ROOT) {
  return readdirSync(`${root}/src`, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)messages\/(?:.+\/)?index\.ts$/.test(name))
    .map((name) => name.slice(0, -'/index.ts'.length))
    .sort();
}

/** The tags of the languages that the package speaks, English among them. */
export function languagesOf(root = ROOT) {
  return readdirSync(`${root}/src/i18n/messages/common`)
    .filter((name) => name !== 'index.ts')
    .map((name) => basename(name, '.ts'))
    .sort();
}
