/**
 * Five9: the call log, as a table or as JSON, with names of columns in capitals. A call that was handed on has several rows
 * with the same id. Durations are written as clocks do.
 */

import { isWithheld } from '../../cells/callers.js';
import { plainWord } from '../../cells/cell-words.js';
import { cell, cellOf, secondsOfCell } from '../../mapping/plain-cells.js';
import { booleanOf } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';

/** Words in brackets stand for what is not there, or no longer. */
function named(row: Row, name: string): string | undefined {
  const text = cellOf(row, name);
  return text === '' || /^\[.*\]$/.test(text) ? undefined : text;
}

/** The rows of a call, each once, in the order of time. */
function rowsOf(joined: Joined): readonly Row[] {
  const once = new Map(joined.rows('calls').map((row) => [JSON.stringify(row), row]));
  const at = (row: Row) => {
    const instant = joined.instant(cellOf(row, 'TIMESTAMP'));
    return typeof instant === 'number' ? instant : Infinity;
  };
  return [...once.values()].sort((a, b) => (at(a) === at(b) ? 0 : at(a) < at(b) ? -1 : 1));
}

const isTaken = (row: Row) => seconds(row, 'TALK TIME') > 0;

function seconds(row: Row, name: string): number {
  const value = secondsOfCell(row, name);
  return typeof value === 'number' ? value : NaN;
}

/** Of all rows that have it; a cell that is no duration as it is. */
function total(name: string) {
  return (_: Row, joined: Joined): unknown => {
    const values = rowsOf(joined).map((row) => secondsOfCell(row, name));
    const odd = values.find((value) => typeof value === 'string');
    const known = values.filter((value) => typeof value === 'number');
    return odd ?? (known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : undefined);
  };
}

/** Up to the first row that somebody took. */
function queueSeconds(_: Row, joined: Joined): unknown {
  const rows = rowsOf(joined);
  const taken = rows.findIndex(isTaken);
  const before = taken < 0 ? rows : rows.slice(0, taken + 1);
  const known = before.map((row) => secondsOfCell(row, 'QUEUE WAIT TIME')).filter((value) => typeof value === 'number');
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : undefined;
}

/** People with what they talked; none where it was one only. */
function agents(joined: Joined): readonly { readonly id: string; readonly talkSeconds: number }[] {
  const talks = new Map<string, number>();
  for (const row of rowsOf(joined)) {
    const id = named(row, 'AGENT');
    if (id !== undefined && isTaken(row)) talks.set(id, (talks.get(id) ?? 0) + seconds(row, 'TALK TIME'));
  }
  return [...talks].map(([id, talkSeconds]) => ({ id, talkSeconds }));
}

function agentId(_: Row, joined: Joined): string | undefined {
  const [only, ...others] = agents(joined);
  if (others.length > 0) return undefined;
  return (
    only?.id ??
    rowsOf(joined)
      .map((row) => named(row, 'AGENT'))
      .find((id) => id !== undefined)
  );
}

/** Of all rows together: a row that was handed on says of itself only. */
function abandoned(_: Row, joined: Joined): boolean | undefined {
  const rows = rowsOf(joined);
  if (rows.some(isTaken)) return undefined;
  const flags = rows.map((row) => booleanOf(cellOf(row, 'ABANDONED'))).filter((flag) => typeof flag === 'boolean');
  if (rows.some((row) => /^abandon(?:ed)?$/.test(plainWord(cellOf(row, 'DISPOSITION'))))) return true;
  if (flags.includes(true)) return true;
  // What never waited was not there to be given up.
  return flags.length > 0 && rows.some((row) => seconds(row, 'QUEUE WAIT TIME') > 0) ? false : undefined;
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  inbound: 'inbound',
  inboundvoicemail: 'inbound',
  queuecallback: 'inbound',
  outbound: 'outbound',
  outboundpreview: 'outbound',
  outboundvoicemail: 'outbound',
  autodial: 'outbound',
  manual: 'outbound',
  agent: 'outbound',
};

const direction = (row: Row) => DIRECTIONS[plainWord(cellOf(row, 'CALL TYPE'))];

/** Who called, or was called. */
function number(row: Row): string | undefined {
  const text = named(row, direction(row) === 'outbound' ? 'DNIS' : 'ANI');
  return text === undefined || isWithheld(text) ? undefined : text;
}

const team = (row: Row) => named(row, 'SKILL') ?? named(row, 'CAMPAIGN');

export const five9: RowSource = {
  name: 'five9',
  title: 'Five9',
  kind: 'rows',
  tables: {
    calls: {
      lists: ['', 'records', 'calls'],
      signs: ['CALL ID', 'TIMESTAMP', 'CAMPAIGN', 'CALL TYPE', 'AGENT', 'DISPOSITION', 'ANI', 'DNIS', 'TALK TIME'],
    },
  },
  group: 'CALL ID',
  conversation: {
    id: cell('CALL ID'),
    startedAt: (row, joined) => cell('TIMESTAMP')(rowsOf(joined)[0] ?? row),
    channel: () => 'voice',
    direction,
    agentId,
    agentName: (_, joined) =>
      agents(joined).length > 1
        ? undefined
        : rowsOf(joined)
            .map((row) => named(row, 'AGENT NAME'))
            .find(Boolean),
    agents: (_, joined) => (agents(joined).length > 1 ? agents(joined) : undefined),
    teamId: team,
    teamName: team,
    queueSeconds,
    talkSeconds: total('TALK TIME'),
    holdSeconds: total('HOLD TIME'),
    afterContactSeconds: total('AFTER CALL WORK TIME'),
    answered: (row, joined) =>
      rowsOf(joined).some(isTaken) ? true : abandoned(row, joined) === true ? false : undefined,
    abandoned,
    category: (row) => named(row, 'DISPOSITION'),
    summary: cell('NOTES'),
    void: (row) => (plainWord(cellOf(row, 'CALL TYPE')) === 'test' ? 'test' : undefined),
    'customer.id': number,
    'customer.phone': number,
    'customer.name': (row) => (number(row) === undefined ? undefined : named(row, 'CUSTOMER NAME')),
  },
};
