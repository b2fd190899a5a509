/** Who took part in a conversation of Genesys Cloud, and what was measured of them. Measures are milliseconds. */

import { greatest } from '../../../core/statistics/extremes.js';
import { isMissing, numberOf, rowsAt, valueAt } from '../../mapping/values.js';
import type { Row } from '../../source.js';

/** People of the centre: `user` is one who was called without a queue. */
const STAFF: ReadonlySet<unknown> = new Set(['agent', 'user']);
/** What only somebody has who took the conversation; who was merely rung has none of it. */
const TAKEN = ['tAnswered', 'tTalk', 'tTalkComplete', 'tHandle', 'tHeld', 'tHeldComplete'];
/** In which somebody speaks, or is held. */
const TOGETHER: ReadonlySet<unknown> = new Set(['interact', 'hold']);

export function participantsOf(row: Row, ...purposes: readonly string[]): readonly Row[] {
  return rowsAt(row, 'participants').filter((one) => purposes.includes(String(valueAt(one, 'purpose')).toLowerCase()));
}

export function sessionsOf(participants: readonly Row[]): readonly Row[] {
  return participants.flatMap((one) => rowsAt(one, 'sessions'));
}

/** Segments of sessions, of some types. */
export function segmentsOf(sessions: readonly Row[], types?: ReadonlySet<unknown>): readonly Row[] {
  const all = sessions.flatMap((session) => rowsAt(session, 'segments'));
  return types ? all.filter((segment) => types.has(valueAt(segment, 'segmentType'))) : all;
}

/** Seconds of a measure in one session: as it was emitted at the end, else the largest of sums that run on. */
function secondsIn(session: Row, name: string): number | undefined {
  const values = (wanted: string) =>
    rowsAt(session, 'metrics')
      .filter((metric) => valueAt(metric, 'name') === wanted)
      .map((metric) => numberOf(valueAt(metric, 'value')))
      .filter((value) => typeof value === 'number');
  const complete = values(`${name}Complete`);
  const found = complete.length > 0 ? complete : values(name);
  return found.length > 0 ? greatest(found) / 1000 : undefined;
}

/** Seconds of a measure in all sessions; `undefined` where none has it. */
export function secondsOf(sessions: readonly Row[], name: string): number | undefined {
  const known = sessions.map((session) => secondsIn(session, name)).filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : undefined;
}

/** Somebody who took it: all sessions of one user. */
export interface Taker {
  readonly id: string;
  readonly sessions: readonly Row[];
}

/** They are asked for again and again. */
const KNOWN = new WeakMap<Row, readonly Taker[]>();

/** Who took it, in the order in which they did. */
export function takersOf(row: Row): readonly Taker[] {
  let takers = KNOWN.get(row);
  if (!takers) KNOWN.set(row, (takers = findTakers(row)));
  return takers;
}

function findTakers(row: Row): readonly Taker[] {
  const sessions = new Map<string, Row[]>();
  for (const participant of rowsAt(row, 'participants')) {
    const id = valueAt(participant, 'userId');
    if (isMissing(id) || !STAFF.has(valueAt(participant, 'purpose'))) continue;
    const taken = rowsAt(participant, 'sessions').filter(isTaken);
    const known = sessions.get(String(id));
    if (known) for (const session of taken) known.push(session);
    else if (taken.length > 0) sessions.set(String(id), taken);
  }
  const takers = [...sessions].map(([id, own]) => ({ id, sessions: own }));
  return takers.sort((a, b) => (textOf(beginOf(a)) < textOf(beginOf(b)) ? -1 : 1));
}

function isTaken(session: Row): boolean {
  return segmentsOf([session], TOGETHER).length > 0 || TAKEN.some((name) => secondsIn(session, name) !== undefined);
}

/** When somebody began to speak, or to write. */
export function beginOf({ sessions }: Taker): unknown {
  return earliest(segmentsOf(sessions, TOGETHER).map((segment) => valueAt(segment, 'segmentStart')));
}

export function endOf({ sessions }: Taker): unknown {
  const ends = segmentsOf(sessions, TOGETHER).map((segment) => valueAt(segment, 'segmentEnd'));
  return ends.some(isMissing) ? undefined : ends.sort((a, b) => (textOf(a) < textOf(b) ? 1 : -1))[0];
}

/** Instants are texts that sort as they follow each other. */
export function earliest(instants: readonly unknown[]): unknown {
  return instants.filter((at) => !isMissing(at)).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))[0];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
