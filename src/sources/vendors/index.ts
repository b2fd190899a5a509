/** All sources that are known, in the order in which they are tried. */

import type { Source } from '../source.js';
import { amazonConnect } from './amazon-connect/amazon-connect.js';
import { contactLens } from './amazon-connect/contact-lens.js';
import { chatwoot } from './chatwoot/chatwoot.js';
import { freshdesk } from './freshdesk/freshdesk.js';
import { genesys } from './genesys/genesys.js';
import { intercom } from './intercom/intercom.js';
import { talkdeskCalls, talkdeskContacts, talkdeskReport } from './talkdesk/talkdesk.js';
import { zendesk } from './zendesk/zendesk.js';

export const SOURCES: readonly Source[] = [
  zendesk,
  amazonConnect,
  contactLens,
  intercom,
  genesys,
  freshdesk,
  chatwoot,
  talkdeskCalls,
  talkdeskContacts,
  talkdeskReport,
];
