/** Words that stand for a kind of thing, whoever writes them: all others might name somebody. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const CHANNEL_WORDS = list(
  'api app call callback chat email facebook fax form inbound instagram line livechat mail messaging messenger mobile ' +
    'outbound outcall phone portal sms social telegram telephony ticket twitter viber video voice web webchat wechat ' +
    'whatsapp widget x',
);

export const PRIORITY_WORDS = list('0 1 2 3 4 5 6 7 8 9 p0 p1 p2 p3 p4 p5 low medium normal high urgent critical');

export const SENDER_WORDS = list('customer agent workflow broadcast api import bot system automation macro trigger');

export const EXCLUSION_WORDS = list(
  'internal_or_multi_agent not_recorded no_dialogue no_agent unsupported_language consent_withheld test_contact',
);

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a text is the tag of a language that there is. */
export function isLanguage(text: unknown): boolean {
  if (typeof text !== 'string' || text.length > 11) return false;
  try {
    return LANGUAGES.of(text.replaceAll('_', '-')) !== undefined;
  } catch {
    return false;
  }
}
