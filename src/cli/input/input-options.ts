/** How inputs are read, as the command line says it. */

import { readFileSync } from 'node:fs';
import { isTimeZone } from '../../core/select/zone.js';
import type { DateOrder, TableOptions } from '../../sources/table/table-options.js';
import type { CreateOptions } from '../../worker/create-engine.js';
import { textOf, type CommandOptions, type GivenOptions } from '../command/command.js';
import { UsageError } from '../command/usage-error.js';

export const INPUT_OPTIONS: CommandOptions = {
  vendor: {
    type: 'string',
    value: 'NAME',
    help: 'Whose export it is, such as zendesk; default: told by what it holds.',
  },
  'time-zone': { type: 'string', value: 'ZONE', help: 'Of days, and of times without an offset, such as Europe/Rome.' },
  'date-order': { type: 'string', value: 'ORDER', help: 'Of dates such as 03/04/2026: dmy, mdy or ymd.' },
  table: { type: 'string', value: 'FILE', help: 'JSON that says how a table is read: mapping, decimal, durations …' },
};

const DATE_ORDERS: readonly string[] = ['dmy', 'mdy', 'ymd'] satisfies DateOrder[];

/** What `createEngine` is told. @throws {UsageError} */
export function inputOptions(options: GivenOptions): Pick<CreateOptions, 'vendor' | 'timeZone' | 'table'> {
  const timeZone = textOf(options, 'time-zone');
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new UsageError(`--time-zone: there is no time zone ${timeZone}; one is called Europe/Rome, for instance.`);
  }
  const table = { ...tableIn(textOf(options, 'table')), ...dateOrderIn(textOf(options, 'date-order')) };
  return {
    vendor: textOf(options, 'vendor'),
    timeZone,
    // An empty one would say that it is a table.
    table: Object.keys(table).length > 0 ? table : undefined,
  };
}

function dateOrderIn(order: string | undefined): TableOptions {
  if (order === undefined) return {};
  if (!DATE_ORDERS.includes(order)) throw new UsageError(`--date-order is one of ${DATE_ORDERS.join(', ')}.`);
  return { dateOrder: order as DateOrder };
}

function tableIn(path: string | undefined): TableOptions {
  if (path === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--table: ${path} cannot be read as JSON: ${(error as Error).message}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`--table: ${path} holds no object such as {"mapping": {"startedAt": "Created"}}.`);
  }
  return value;
}
