// Writes bench/results.md and the README's section.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { growthTable, memoryTable, readmeTable, sizeSections, workList } from './markdown.mjs';
import { targetTable } from './targets.mjs';

const results = fileURLToPath(new URL('../../results.md', import.meta.url));
const readme = fileURLToPath(new URL('../../../README.md', import.meta.url));

/** @param {string} path @param {string} text Markdown, as it comes */
export async function write(path, text) {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}

/**
 * @param {import('../measure.mjs').Row[]} rows
 * @param {string} machine
 * @param {string} page the section about the page, or nothing
 */
export function resultsText(rows, machine, page) {
  return [
    '# Results',
    machine,
    'Written by `npm run bench`. Everybody gave the same results to the last cell, or nothing would stand here. Medians and ' +
      '95th percentiles of repeats in turn. What is measured, and how, is in [README.md](README.md).',
    workList,
    titled('Targets', targetTable(rows)),
    page,
    titled('Side by side', sizeSections(rows)),
    titled('Growth', growthTable(rows)),
    titled('Memory of Rapport', memoryTable(rows)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export const titled = (title, text) => text && `## ${title}\n\n${text}`;

/** Puts parts of text between two comments of the project's README. */
export async function writeReadme(start, end, parts) {
  const text = readFileSync(readme, 'utf8');
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no section between ${start} and ${end}.`);
  await write(readme, `${text.slice(0, from)}${[start, ...parts].join('\n\n')}\n\n${text.slice(to)}`);
}

export async function writeReport(rows, machine, page) {
  await write(results, `${resultsText(rows, machine, page)}\n`);
  await writeReadme('<!-- benchmark: written by npm run bench -->', '<!-- /benchmark -->', [
    workList,
    readmeTable(rows),
    machine,
  ]);
}
