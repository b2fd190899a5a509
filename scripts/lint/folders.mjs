/** How many files a folder of src may hold, tests and stories too; its folders do not count: `npm run lint`. */

import { readdirSync } from 'node:fs';

const MOST = 15;

const filesIn = new Map();
for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) filesIn.set(entry.parentPath, (filesIn.get(entry.parentPath) ?? 0) + 1);
}
for (const [folder, files] of filesIn) {
  if (files <= MOST) continue;
  console.error(`${folder} holds ${files} files, of at most ${MOST}: what belongs together takes a folder of its own.`);
  process.exitCode = 1;
}
