#!/bin/sh
# The entry of zip.js that only reads is typed as if it were the whole library.
#
# Valid input: `import { ZipReader, BlobReader } from '@zip.js/zip.js/lib/zip-core-reader.js'`, an entry that the package's
# "exports" name, to read an archive that is at hand as a Blob. `ZipReader` needs something to read from.
# Expected: what its types declare can be imported, or TypeScript says that it cannot.
# Seen with @zip.js/zip.js 2.24.0 and TypeScript 6.0.3: "exports" give this entry the types of the whole package, so that the
# compiler finds nothing wrong, and Node does not link the module: it exports `ZipReader`, `ZipReaderStream`, `isZipFile` and
# constants, but no reader of a Blob, of text or of bytes. `lib/zip-core-native.js` has them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @zip.js/zip.js@2.24.0 typescript@6.0.3 >/dev/null
cat >use.mts <<'TS'
import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';

console.log(typeof new ZipReader(new BlobReader(new Blob([]))));
TS
npx tsc --strict --target es2022 --module nodenext --lib es2022,dom,dom.iterable,dom.asynciterable --skipLibCheck use.mts
echo 'TypeScript: no fault'
if node use.mjs >out.txt 2>&1; then
  echo 'The behaviour has changed: the module has what its types declare.' >&2
  exit 1
fi
grep "does not provide an export named 'BlobReader'" out.txt
