#!/bin/sh
# `npm sbom --omit dev` leaves out a dependency of production that a development dependency uses, too.
#
# Valid input: a package that depends on ms 2.1.2, and for development on debug 4.3.4, which depends on the same ms.
# Expected: a bill of materials of what is shipped, as `npm ls --omit dev` lists it: ms is in it.
# Seen with npm 11.19.1, SPDX and CycloneDX: it has no component at all. Without debug, or with another version of ms, ms is in
# it. With everything listed, ms is there without the mark `cdx:npm:package:development` that debug has. A list for auditors
# lacks whatever a test tool happens to share with the product.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir tool product
cd tool
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund npm@11.19.1 >/dev/null
cd ../product
cat >package.json <<'JSON'
{ "name": "product", "version": "1.0.0", "dependencies": { "ms": "2.1.2" }, "devDependencies": { "debug": "4.3.4" } }
JSON
npm() { node ../tool/node_modules/npm/bin/npm-cli.js "$@"; }
echo "npm $(npm --version)"
npm install --silent --no-audit --no-fund >/dev/null
npm ls --omit dev --parseable >listed.txt
for format in cyclonedx spdx; do
  npm sbom --omit dev --sbom-format "$format" >"$format.json"
  npm sbom --sbom-format "$format" >"$format-all.json"
done
cat >compare.cjs <<'JS'
const { readFileSync } = require('node:fs');
const read = (name) => JSON.parse(readFileSync(`${name}.json`, 'utf8'));
const names = (bom) => (bom.components ?? bom.packages).map(({ name }) => name).filter((name) => name !== 'product');
const isListed = /[\\/]ms$/m.test(readFileSync('listed.txt', 'utf8').trim());
const marked = read('cyclonedx-all').components.filter(({ properties = [] }) =>
  properties.some(({ name }) => name === 'cdx:npm:package:development'),
);
console.log(`npm ls --omit dev lists ms: ${isListed}`);
let same = isListed && !marked.some(({ name }) => name === 'ms') && marked.some(({ name }) => name === 'debug');
for (const format of ['cyclonedx', 'spdx']) {
  const [shipped, all] = [names(read(format)), names(read(`${format}-all`))];
  console.log(`npm sbom --omit dev, ${format}: [${shipped}]; without --omit: [${all}]`);
  same &&= shipped.length === 0 && all.includes('ms');
}
if (!same) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node compare.cjs
