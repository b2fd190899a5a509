// Writes the JSON Schema of the input from the same field tables that the reader uses.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const module = new URL('../dist/core/model/schema.js', import.meta.url);
const folder = new URL('../schema/', import.meta.url);

if (!existsSync(module)) {
  console.error(`${fileURLToPath(module)} is missing: compile the sources first (npm run build).`);
  process.exit(1);
}

const { interactionSchema } = await import(module);
if (typeof interactionSchema !== 'function') {
  console.error(`${fileURLToPath(module)} does not export interactionSchema().`);
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
writeFileSync(new URL('interactions.schema.json', folder), `${JSON.stringify(interactionSchema(), null, 2)}\n`);
