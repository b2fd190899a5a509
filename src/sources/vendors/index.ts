/** All sources that are known, in the order in which they are tried. */

import type { Source } from '../source.js';
import { aircall } from './aircall/aircall.js';
import { amazonConnect } from './amazon-connect/amazon-connect.js';
import { contactLens } from './amazon-connect/contact-lens.js';
import { asteriskCdr } from './asterisk/cdr.js';
import { chatwoot } from './chatwoot/chatwoot.js';
import { five9 } from './five9/five9.js';
import { freshdesk } from './freshdesk/freshdesk.js';
import { front } from './front/front.js';
import { genesys } from './genesys/genesys.js';
import { gorgias } from './gorgias/gorgias.js';
import { helpScout } from './help-scout/help-scout.js';
import { hubspot } from './hubspot/hubspot.js';
import { intercom } from './intercom/intercom.js';
import { nice } from './nice/nice.js';
import { respondio } from './respondio/respondio.js';
import { ringcentral } from './ringcentral/ringcentral.js';
import { salesforce, salesforceReport } from './salesforce/salesforce.js';
import { talkdeskCalls, talkdeskContacts, talkdeskReport } from './talkdesk/talkdesk.js';
import { twilio } from './twilio/twilio.js';
import { zammad } from './zammad/zammad.js';
import { zendesk } from './zendesk/zendesk.js';

export const SOURCES: readonly Source[] = [
  zendesk,
  amazonConnect,
  contactLens,
  intercom,
  genesys,
  freshdesk,
  chatwoot,
  nice,
  five9,
  talkdeskCalls,
  talkdeskContacts,
  talkdeskReport,
  respondio,
  helpScout,
  front,
  twilio,
  ringcentral,
  aircall,
  zammad,
  hubspot,
  gorgias,
  salesforce,
  salesforceReport,
  asteriskCdr,
];
