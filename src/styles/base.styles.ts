/** What every widget is made of, but its dialogs. */

import { card } from './card.styles.js';
import { controls } from './controls.styles.js';
import { notices } from './notices.styles.js';
import { pagers } from './pager.styles.js';
import { data, tables } from './data-table.styles.js';
import { reasons } from './reasons.styles.js';
import { tokens } from './tokens.styles.js';

export const base = [tokens, card, controls, notices, tables, data, reasons, pagers];
