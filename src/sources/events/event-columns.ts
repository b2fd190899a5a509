/** Finds the columns of an event log: a row an event, several rows a case. */

import { plainWord } from '../cells/cell-words.js';

/** Places of the columns. */
export interface EventColumns {
  readonly id: number;
  /** What was done, or the state that the case is in; of several, the first one that says something counts. */
  readonly activities: readonly number[];
  /** Whether they are states: a row tells how all is from then on. */
  readonly isOfStates: boolean;
  readonly at: number;
  /** When it ended; −1 where no column says, here and below. */
  readonly until: number;
  /** Who did it. */
  readonly agent: number;
  /** Whose team it was. */
  readonly team: number;
}

const names = (text: string) => text.split(', ').map(plainWord);

/** What process mining and helpdesks call them, the likeliest first. */
const NAMES = {
  id: names(
    'case:concept:name, case id, case, case number, case key, ticket id, ticket number, ticket, incident id, incident number, incident, issue id, issue key, request id, request number, service id, conversation id, interaction id, sr number, ticketid, number, id caso, caso, 案例 id, 案件編號, 案件编号, 工單編號, 工单编号, معرف الحالة, رقم الحالة, رقم التذكرة',
  ),
  activity: names(
    'concept:name, activity, activity name, activity type, event, event name, event type, action, step, task, operation, incident activity type, attività, evento, azione, 活動, 活动, 事件, النشاط, الحدث',
  ),
  /** Names of states say more where they are finer. */
  state: names(
    'sub status, sub state, lifecycle:transition, status, state, incident state, ticket status, ticket state, case status, issue status, request status, stato, sottostato, 狀態, 状态, الحالة',
  ),
  at: names(
    'time:timestamp, timestamp, complete timestamp, completion timestamp, event time, event timestamp, event date, datetime, date time, date, time, date stamp, datestamp, start timestamp, start date, start time, change date+time, change date, change time, changed at, sys updated at, sys updated on, updated at, updated, modified at, occurred at, created at, at, data e ora, data, ora, 時間, 时间, 時間戳, 时间戳, الوقت, التاريخ',
  ),
  until: names('end timestamp, end date, end time, completed at'),
  agent: names(
    'org:resource, resource, agent, agent name, user, user name, performed by, done by, actor, owner, owner first name, assignee, assigned to, operatore, agente, utente, 資源, 资源, 專員, 客服, الموظف, الوكيل, المستخدم',
  ),
  team: names('org:group, assignment group, involved st, support group, workgroup, group, team, queue'),
} as const;

/** Of rows of states, so many a case on the average: rows of tickets that come twice by chance are no log. */
const ROWS_OF_CASE = 1.5;

/**
 * @param sample some rows: of a log, some cases come more than once
 * @returns `null` where the table is no log
 */
export function eventColumns(header: readonly string[], sample: readonly (readonly string[])[]): EventColumns | null {
  const words = header.map(plainWord);
  const taken = new Set<number>();
  const placeOf = (of: keyof typeof NAMES): number => {
    for (const name of NAMES[of]) {
      const place = words.findIndex((word, i) => word === name && !taken.has(i));
      if (place < 0) continue;
      taken.add(place);
      return place;
    }
    return -1;
  };
  const activity = placeOf('activity');
  const states: number[] = [];
  for (let place = placeOf('state'); place >= 0; place = placeOf('state')) states.push(place);
  const id = placeOf('id');
  const at = placeOf('at');
  if (id < 0 || at < 0 || (activity < 0 && states.length === 0)) return null;
  const cases = new Set(sample.map((row) => row[id])).size;
  const isOfStates = activity < 0;
  if (isOfStates ? cases * ROWS_OF_CASE > sample.length : cases === sample.length) return null;
  const activities = isOfStates ? states : [activity, ...states];
  const starts = words[at].startsWith('start');
  const until = starts ? placeOf('until') : -1;
  return { id, activities, isOfStates, at, until, agent: placeOf('agent'), team: placeOf('team') };
}
