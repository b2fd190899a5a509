// Work D with JSON.parse: alone, and followed by columns as somebody in a hurry for speed would write them.
/* global TextDecoder */
import { allocate } from '../data/generate.mjs';
import { BEHAVIORS, CHANNELS, FIRST_DAY, NEGATIVE } from '../data/shape.mjs';
import { indexColumn } from './hand-index.mjs';

class Parse {
  constructor(format, give) {
    this.format = format;
    this.give = give;
  }

  async load({ n, input }) {
    this.n = n;
    this.text = await input(this.format, this.give);
  }

  /** Indexes of the columns that were read, so that all readers are compared by the same. */
  codesOf(result) {
    const { raw } = this.columnsOf(result);
    const buckets = new Uint16Array(this.n);
    const mixed = new Uint32Array(this.n);
    return raw.map((column, k) => {
      const codes = new Uint8Array(this.n);
      indexColumn(column, NEGATIVE[k], buckets, mixed, codes);
      return codes;
    });
  }

  /** The raw values of the first interactions, row by row. */
  rawOf(result, rows) {
    const { raw } = this.columnsOf(result);
    return Float64Array.from({ length: rows * raw.length }, (_, i) => raw[i % raw.length][Math.floor(i / raw.length)]);
  }

  columnsOf(result) {
    return result;
  }
}

/** The objects and nothing else. */
class ParseAlone extends Parse {
  D() {
    return JSON.parse(this.text);
  }

  columnsOf(records) {
    return columns(records.length, (row) => records[row]);
  }
}

class DecodeAndParse extends ParseAlone {
  D() {
    return JSON.parse(new TextDecoder().decode(this.text));
  }
}

class ParseToColumns extends Parse {
  D() {
    const records = JSON.parse(this.text);
    return columns(records.length, (row) => records[row]);
  }
}

class LinesToColumns extends Parse {
  D() {
    let from = 0;
    return columns(this.n, () => {
      const to = this.text.indexOf('\n', from);
      const record = JSON.parse(this.text.slice(from, to));
      from = to + 1;
      return record;
    });
  }
}

const channelCodes = new Map(CHANNELS.map((name, code) => [name, code]));

function columns(n, recordOf) {
  const data = allocate(n);
  const started = new Float64Array(n);
  const ids = new Array(n);
  for (let row = 0; row < n; row++) {
    const record = recordOf(row);
    ids[row] = record.id;
    data.agent[row] = Number(record.agentId.slice(1)) - 1;
    data.team[row] = Number(record.teamId.slice(1)) - 1;
    data.channel[row] = channelCodes.get(record.channel);
    const start = Date.parse(record.startedAt);
    started[row] = start;
    data.day[row] = Math.floor(start / 86_400_000) - FIRST_DAY;
    data.seconds[row] = (Date.parse(record.endedAt) - start) / 1000;
    const { behaviors } = record;
    for (let k = 0; k < BEHAVIORS.length; k++) data.raw[k][row] = behaviors[BEHAVIORS[k]] ?? NaN;
  }
  return { ...data, ids, started };
}

export const parseAlone = () => new ParseAlone('json', 'text');
export const decodeAndParse = () => new DecodeAndParse('json', 'bytes');
export const parseToColumns = () => new ParseToColumns('json', 'text');
export const linesToColumns = () => new LinesToColumns('ndjson', 'text');
