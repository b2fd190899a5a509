/** Finds the columns of an event log: a row an event, several rows a case. */

import { plainWord } from '../cells/cell-words.js';

/** Places of the columns. */
export interface EventColumns {
  readonly id: number;
  readonly activity: number;
  readonly at: number;
  /** Who did it; −1 where no column says. */
  readonly agent: number;
}

const names = (text: string) => text.split(', ').map(plainWord);

/** What process mining and helpdesks call them, the likeliest first. */
const NAMES = {
  id: names(
    'case:concept:name, case id, case, case number, case key, ticket id, ticket number, ticket, incident id, incident number, incident, issue id, issue key, request id, service id, conversation id, interaction id, sr number, ticketid, id caso, caso, 案例 id, 案件編號, 案件编号, 工單編號, 工单编号, معرف الحالة, رقم الحالة, رقم التذكرة',
  ),
  activity: names(
    'concept:name, activity, activity name, activity type, event, event name, event type, action, step, task, incident activity type, attività, evento, azione, 活動, 活动, 事件, النشاط, الحدث',
  ),
  at: names(
    'time:timestamp, timestamp, complete timestamp, completion timestamp, event time, event timestamp, event date, datetime, date time, date, time, date stamp, datestamp, start timestamp, occurred at, created at, at, data e ora, data, ora, 時間, 时间, 時間戳, 时间戳, الوقت, التاريخ',
  ),
  agent: names(
    'org:resource, resource, agent, agent name, user, user name, performed by, done by, actor, owner, assignee, assignment group, operatore, agente, utente, 資源, 资源, 專員, 客服, الموظف, الوكيل, المستخدم',
  ),
} as const;

/**
 * @param sample some rows: of a log, some cases come more than once
 * @returns `null` where the table is no log
 */
export function eventColumns(header: readonly string[], sample: readonly (readonly string[])[]): EventColumns | null {
  const words = header.map(plainWord);
  const placeOf = (of: keyof typeof NAMES, taken: readonly number[]) => {
    for (const name of NAMES[of]) {
      const place = words.findIndex((word, i) => word === name && !taken.includes(i));
      if (place >= 0) return place;
    }
    return -1;
  };
  const activity = placeOf('activity', []);
  const id = placeOf('id', [activity]);
  const at = placeOf('at', [activity, id]);
  if (id < 0 || activity < 0 || at < 0) return null;
  const cases = new Set(sample.map((row) => row[id]));
  return cases.size < sample.length ? { id, activity, at, agent: placeOf('agent', [activity, id, at]) } : null;
}
