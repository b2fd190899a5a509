import type { Random } from './random.js';

/** Typical seconds on a written channel; live ones are over before the hour is. */
export interface Pace {
  /** From the wish for a person to the assignment. */
  readonly assign: number;
  readonly agent: number;
  readonly customer: number;
  readonly live: boolean;
  /** One message says it all, with salutation and signature. */
  readonly letters?: true;
  /** How often a bot answers first. */
  readonly bot: number;
}

export interface Channel {
  readonly name: string;
  /** `null`: spoken. */
  readonly pace: Pace | null;
  /** Share of conversations that the organisation opens. */
  readonly outbound: number;
  /** Share that is sent a survey, and share of those that answer it. */
  readonly surveyed: number;
  readonly answers: number;
  /** Share whose source measures the customer's sentiment. */
  readonly sentiment: number;
}

const voice: Channel = { name: 'voice', pace: null, outbound: 0.12, surveyed: 0.5, answers: 0.3, sentiment: 0.7 };
const chat: Channel = {
  name: 'chat',
  pace: { assign: 25, agent: 28, customer: 34, live: true, bot: 0.5 },
  outbound: 0,
  surveyed: 0.8,
  answers: 0.35,
  sentiment: 0.6,
};
const email: Channel = {
  name: 'email',
  pace: { assign: 3600, agent: 7200, customer: 14400, live: false, letters: true, bot: 0 },
  outbound: 0.05,
  surveyed: 0.5,
  answers: 0.25,
  sentiment: 0,
};
const whatsapp: Channel = {
  name: 'whatsapp',
  pace: { assign: 150, agent: 200, customer: 380, live: false, bot: 0.6 },
  outbound: 0.12,
  surveyed: 0.6,
  answers: 0.3,
  sentiment: 0.4,
};
const social: Omit<Channel, 'name'> = {
  pace: { assign: 900, agent: 900, customer: 2400, live: false, bot: 0.1 },
  outbound: 0.02,
  surveyed: 0.1,
  answers: 0.2,
  sentiment: 0.2,
};

const channelMix: readonly (readonly [Channel, number])[] = [
  [voice, 42],
  [chat, 22],
  [email, 16],
  [whatsapp, 12],
  [{ name: 'facebook', ...social }, 5],
  [{ name: 'instagram', ...social }, 3],
];

export function pickChannel(random: Random): Channel {
  return random.weighted(channelMix);
}
