/** Words in cells that stand for a value, as data. */

/** Cells that mean *missing*, in any case. */
export const MISSING_WORDS: readonly string[] = ['', '-', '–', '—', '?', 'n/a', '#n/a', 'null', 'nan'];

/** English, German, French, Spanish, Italian, Chinese, Arabic. */
const TRUE_WORDS = 'true yes y 1 ja oui sí si sì vero verdadero vrai wahr 是 نعم';
const FALSE_WORDS = 'false no n 0 nein non falso faux falsch 否 لا';

const BOOLEANS = new Map<string, boolean>([
  ...TRUE_WORDS.split(' ').map((word): [string, boolean] => [word, true]),
  ...FALSE_WORDS.split(' ').map((word): [string, boolean] => [word, false]),
]);

/** `null` where the word is neither. */
export function readBoolean(text: string): boolean | null {
  return BOOLEANS.get(text.toLowerCase()) ?? null;
}

/** What other systems call the values of our fields, letters and digits only. */
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  direction: {
    inbound:
      'inbound in incoming inboundcall inentrata entrante entrata ricevuta ricevuto 呼入 来电 來電 进线 進線 接收 وارد واردة',
    outbound:
      'outbound out outgoing outboundcall inuscita uscente uscita inviata inviato effettuata 呼出 外呼 去电 去電 撥出 拨出 发送 發送 صادر صادرة',
  },
  contactType: { new: 'new newcontact', returning: 'returning existing returningcontact' },
  openedSource: {
    customer: 'customer contact user enduser',
    agent: 'agent teammate admin operator',
    workflow: 'workflow automation bot',
    broadcast: 'broadcast campaign',
    api: 'api developerapi',
    import: 'import',
  },
  sentiment: {
    positive: 'positive pos verypositive positivo positiva 正面 積極 积极 إيجابي',
    neutral: 'neutral neutro neutrale 中性 محايد',
    negative: 'negative neg verynegative negativo negativa 負面 负面 消極 消极 سلبي',
  },
  from: {
    customer:
      'customer contact client user enduser visitor lead requester external cliente richiedente visitatore utente contatto 客户 客戶 顾客 顧客 访客 訪客 用户 用戶 عميل العميل زائر الزائر',
    agent:
      'agent teammate admin operator advisor representative therapist staff agente operatore operatrice 客服 坐席 座席 专员 專員 موظف الموظف وكيل الوكيل',
    bot: 'bot agentbot chatbot botsender workflow automation automatedmessage 机器人 機器人 روبوت بوت',
    system: 'system activity event trigger sistema 系统 系統 النظام نظام',
  },
};

const VALUES = new Map(
  Object.entries(VALUE_WORDS).map(([field, values]) => [
    field,
    new Map(
      Object.entries(values).flatMap(([value, words]) =>
        words.split(' ').map((word): [string, string] => [word, value]),
      ),
    ),
  ]),
);

/** Letters and digits of a text in lower case: what names and values are compared by. */
export function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The value of a field that a word stands for, or `null`. */
export function readValue(field: string, values: readonly (string | number)[], text: string): string | null {
  const word = plainWord(text);
  const named = values.find((value) => typeof value === 'string' && plainWord(value) === word);
  return typeof named === 'string' ? named : (VALUES.get(field)?.get(word) ?? null);
}

/** Answers of two points, and one out of several: `4/5`, `4 of 5`. */
const OUT_OF = /^(\d+(?:[.,]\d+)?)\s*(?:\/|of|out of)\s*(\d+)$/i;
const ANSWERS: Readonly<Record<string, { score: number; scale: number } | null>> = {
  good: { score: 2, scale: 2 },
  goodwithcomment: { score: 2, scale: 2 },
  buono: { score: 2, scale: 2 },
  好评: { score: 2, scale: 2 },
  好評: { score: 2, scale: 2 },
  جيد: { score: 2, scale: 2 },
  bad: { score: 1, scale: 2 },
  cattivo: { score: 1, scale: 2 },
  差评: { score: 1, scale: 2 },
  差評: { score: 1, scale: 2 },
  سيئ: { score: 1, scale: 2 },
  badwithcomment: { score: 1, scale: 2 },
  // Between the two: an answer that is not satisfied.
  neutral: { score: 2, scale: 3 },
  offered: null,
  unoffered: null,
  notoffered: null,
};

/** Faces as messengers show them, the worst first, and thumbs. */
const FACES = ['😡😠🤬😞', '🙁☹😑😕', '😐', '🙂😀😃😊', '😍🤩😄😁'];
/** Marks that only say how a sign is drawn: its colour, its skin. */
const DRAWN = /[\uFE0E\uFE0F]|[\u{1F3FB}-\u{1F3FF}]/gu;
const STARS = /^(?:[★⭐🌟]+|(?=[★⭐🌟☆✩]{2,11}$)[★⭐🌟]*[☆✩]+)$/u;
const STAR_WORD = /^([0-5](?:[.,]\d)?)\s*(?:stars?|stelle|stella|星|颗星|顆星|نجوم|نجمة)$/iu;

/** `★★★★☆`, `⭐⭐⭐`, `4 stars`, 😀, 👍. */
function readSigns(text: string): { score: number; scale: number } | null {
  const signs = text.replace(DRAWN, '');
  if (signs.length > 24) return null;
  const word = STAR_WORD.exec(signs);
  if (word) return { score: Number(word[1].replace(',', '.')), scale: 5 };
  if (STARS.test(signs)) {
    const all = [...signs];
    const filled = all.filter((sign) => !'☆✩'.includes(sign)).length;
    const scale = filled < all.length ? all.length : 5;
    return filled <= scale ? { score: filled, scale } : null;
  }
  if (signs === '👍' || signs === '👎') return { score: signs === '👍' ? 2 : 1, scale: 2 };
  const face = FACES.findIndex((faces) => [...faces].includes(signs));
  return face < 0 ? null : { score: face + 1, scale: 5 };
}

/** An answer that names its scale; `null` where there is none, `undefined` where the text is something else. */
export function readAnswer(text: string): { value: { score: number; scale: number } } | null | undefined {
  const match = OUT_OF.exec(text);
  if (match) return { value: { score: Number(match[1].replace(',', '.')), scale: Number(match[2]) } };
  const signs = readSigns(text);
  if (signs) return { value: signs };
  const word = plainWord(text);
  if (!Object.hasOwn(ANSWERS, word)) return undefined;
  const value = ANSWERS[word];
  return value && { value };
}
