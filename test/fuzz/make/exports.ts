/** Answers and exports of vendors, made of the fixtures of their tests: more records, in other forms, in files of their own. */

import type { Random } from '../../core/reference/random.js';
import { FIXTURES as AIRCALL } from '../../sources/vendors/fixtures/aircall.js';
import { FIXTURES as AMAZON_CONNECT } from '../../sources/vendors/fixtures/amazon-connect.js';
import { FIXTURES as ASTERISK } from '../../sources/vendors/fixtures/asterisk.js';
import { FIXTURES as CHATWOOT } from '../../sources/vendors/fixtures/chatwoot.js';
import { FIXTURES as CONTACT_LENS } from '../../sources/vendors/fixtures/contact-lens.js';
import { FIXTURES as FIVE9 } from '../../sources/vendors/fixtures/five9.js';
import { FIXTURES as FRESHDESK } from '../../sources/vendors/fixtures/freshdesk.js';
import { FIXTURES as FRONT } from '../../sources/vendors/fixtures/front.js';
import { FIXTURES as GENESYS } from '../../sources/vendors/fixtures/genesys.js';
import { FIXTURES as GORGIAS } from '../../sources/vendors/fixtures/gorgias.js';
import { FIXTURES as HELP_SCOUT } from '../../sources/vendors/fixtures/help-scout.js';
import { FIXTURES as HUBSPOT } from '../../sources/vendors/fixtures/hubspot.js';
import { FIXTURES as INTERCOM } from '../../sources/vendors/fixtures/intercom.js';
import { FIXTURES as NICE } from '../../sources/vendors/fixtures/nice.js';
import { FIXTURES as RESPONDIO } from '../../sources/vendors/fixtures/respondio.js';
import { FIXTURES as RINGCENTRAL } from '../../sources/vendors/fixtures/ringcentral.js';
import { FIXTURES as SALESFORCE } from '../../sources/vendors/fixtures/salesforce.js';
import { FIXTURES as SALESFORCE_REPORT } from '../../sources/vendors/fixtures/salesforce-report.js';
import { FIXTURES as TALKDESK } from '../../sources/vendors/fixtures/talkdesk.js';
import { FIXTURES as TWILIO } from '../../sources/vendors/fixtures/twilio.js';
import { FIXTURES as ZAMMAD } from '../../sources/vendors/fixtures/zammad.js';
import { FIXTURES as ZENDESK } from '../../sources/vendors/fixtures/zendesk.js';
import { copyOf, isObject, type FuzzFile, type FuzzInput, type Json, type JsonObject } from '../case.js';

const VENDORS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...{ aircall: AIRCALL, 'amazon-connect': AMAZON_CONNECT, asterisk: ASTERISK, chatwoot: CHATWOOT },
  ...{ 'contact-lens': CONTACT_LENS, five9: FIVE9, freshdesk: FRESHDESK, front: FRONT, genesys: GENESYS },
  ...{ gorgias: GORGIAS, 'help-scout': HELP_SCOUT, hubspot: HUBSPOT, intercom: INTERCOM, nice: NICE },
  ...{ respondio: RESPONDIO, ringcentral: RINGCENTRAL, salesforce: SALESFORCE, talkdesk: TALKDESK },
  ...{ 'salesforce-report': SALESFORCE_REPORT, twilio: TWILIO, zammad: ZAMMAD, zendesk: ZENDESK },
};

export const VENDOR_NAMES = Object.keys(VENDORS);

/** One that is as the vendor sends it, or nearly. */
export function exportOf(random: Random): FuzzInput {
  const fixtures = Object.values(VENDORS[random.pick(VENDOR_NAMES)]);
  const fixture = random.pick(fixtures);
  if (typeof fixture === 'string') return textOrFiles(random, fixture, random.pick(fixtures));
  const value = copyOf(fixture as Json);
  if (random.chance(0.6)) repeatRecords(random, value);
  if (random.chance(0.35)) return { value };
  if (random.chance(0.4) && isObject(value)) {
    const files = filesOf(value);
    if (files.length > 1) return { files: random.shuffled(files) };
  }
  if (random.chance(0.2) && Array.isArray(value)) {
    return { text: value.map((one) => `${JSON.stringify(one)}\n`).join('') };
  }
  return { text: JSON.stringify(value, null, random.pick([0, 0, 1, '\t'])) };
}

/** Two files of a vendor are often given together. */
function textOrFiles(random: Random, text: string, other: unknown): FuzzInput {
  if (random.chance(0.7) || other === text) return { text };
  const second = typeof other === 'string' ? other : JSON.stringify(other);
  return { files: random.shuffled([file('one', text), file('two', second)]) };
}

const file = (name: string, text: string): FuzzFile => ({
  name: `${name}.${/^\s*[[{]/.test(text) ? 'json' : 'csv'}`,
  text,
});

/** Each list of an answer in a file of its own. */
function filesOf(value: JsonObject): FuzzFile[] {
  const lists = Object.entries(value).filter(([, member]) => Array.isArray(member));
  const rest = Object.fromEntries(Object.entries(value).filter(([, member]) => !Array.isArray(member)));
  return lists.map(([name, list]) => file(name, JSON.stringify({ ...rest, [name]: list })));
}

/** The entries of each list once more, under ids of their own. */
function repeatRecords(random: Random, value: Json): void {
  const lists = [value, ...Object.values(value as JsonObject)].filter((one): one is Json[] => Array.isArray(one));
  for (const list of lists) {
    const times = random.pick([0, 1, 2, 4]);
    list.push(
      ...Array.from({ length: times }, (_, i) => list.slice(0, 4).map((entry) => renamed(entry, i + 1))).flat(),
    );
  }
}

function renamed(entry: Json, number: number): Json {
  if (!isObject(entry)) return entry;
  const other = copyOf(entry);
  for (const name of Object.keys(other)) {
    if (!/^(?:id|sid|.*[_-]id|.*Id)$/.test(name)) continue;
    const id = other[name];
    if (typeof id === 'number') other[name] = id + number;
    else if (typeof id === 'string') other[name] = `${id}${number}`;
  }
  return other;
}
