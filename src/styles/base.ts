/** What every widget is made of, but its dialogs. */

import { card } from './card.js';
import { controls } from './controls.js';
import { notices } from './notices.js';
import { pagers } from './pager.js';
import { data } from './data-table.js';
import { reasons } from './reasons.js';
import { tables } from './tables.js';
import { tokens } from './tokens.js';

export const base = [tokens, card, controls, notices, tables, data, reasons, pagers];
