/** Makes a case smaller for as long as the same fault is found in it. */

import { copyOf, placesIn, type FuzzCase, type FuzzFile, type Json, type JsonObject } from './case.js';

type Fails = (fuzzCase: FuzzCase) => Promise<boolean>;

/** Tries at most; each is a run of the case. */
const MOST_TRIES = 600;

export async function shrink(fuzzCase: FuzzCase, stillFails: Fails): Promise<FuzzCase> {
  let least = fuzzCase;
  let tries = 0;
  const attempt = async (smaller: FuzzCase): Promise<boolean> => {
    if (++tries > MOST_TRIES || !(await stillFails(smaller))) return false;
    least = smaller;
    return true;
  };
  let size = Infinity;
  while (JSON.stringify(least).length < size && tries < MOST_TRIES) {
    size = JSON.stringify(least).length;
    if (least.append) {
      const { append, ...rest } = least;
      if (!(await attempt(rest))) await shrinkValue([append], (held) => attempt({ ...least, append: held as Json[] }));
    }
    if (least.options) {
      const { options, ...rest } = least;
      if (!(await attempt(rest))) {
        await shrinkValue([options], (held) => attempt({ ...least, options: held as JsonObject }));
      }
    }
    if (least.questions) {
      const { questions, ...rest } = least;
      if (!(await attempt(rest))) {
        await shrinkValue([questions], (held) => attempt({ ...least, questions: held as Json[] }));
      }
    }
    const { input } = least;
    if ('value' in input) await shrinkValue([input.value], (value) => attempt({ ...least, input: { value } }));
    else if ('text' in input) {
      await shrinkList([...input.text], (parts) => attempt({ ...least, input: { text: parts.join('') } }));
    } else if ('files' in input) {
      await shrinkList(input.files, (files) => (files.length > 0 ? attempt({ ...least, input: { files } }) : never));
      for (let place = 0; place < filesIn(least).length; place++) {
        await shrinkList([...filesIn(least)[place].text], (parts) => {
          const files = filesIn(least).map((file, i) => (i === place ? { ...file, text: parts.join('') } : file));
          return attempt({ ...least, input: { files } });
        });
      }
    } else {
      await shrinkList([...Buffer.from(input.bytes, 'base64')], (parts) =>
        attempt({ ...least, input: { bytes: Buffer.from(parts).toString('base64') } }),
      );
    }
  }
  return least;
}

const never = Promise.resolve(false);

function filesIn({ input }: FuzzCase): readonly FuzzFile[] {
  return 'files' in input ? input.files : [];
}

/** Leaves out parts: halves, then quarters, down to single ones. */
async function shrinkList<T>(list: readonly T[], attempt: (parts: T[]) => Promise<boolean>): Promise<void> {
  let parts = [...list];
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < parts.length;) {
      const fewer = [...parts.slice(0, from), ...parts.slice(from + size)];
      if (await attempt(fewer)) parts = fewer;
      else from += size;
    }
  }
}

/** Leaves out members and entries, the outer ones first. `held` is a list of the one value. */
async function shrinkValue(held: Json[], attempt: (value: Json) => Promise<boolean>): Promise<void> {
  let value = held;
  for (let i = 0; i < placesIn(value).length;) {
    const smaller = copyOf(value);
    const { holder, key } = placesIn(smaller)[i];
    if (holder === smaller) {
      i++;
      continue;
    }
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
    if (await attempt(smaller[0])) value = smaller;
    else i++;
  }
}
