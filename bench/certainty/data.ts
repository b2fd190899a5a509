/** Generated conversations of which it is known what they share, and that nothing changes but what is asked to. */

import { Random } from '../../test/core/reference/random.js';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.parse('2026-01-05T00:00:00Z');
/** Traffic from Monday to Sunday, against an average day. */
const WEEK = [1.5, 1.2, 1.1, 1.1, 1, 0.6, 0.5];
const AGENTS = ['ann', 'bob', 'cat', 'dan'];
const WEEKDAYS_ONLY = [1.6, 1.5, 1.4, 1.3, 1.2, 0, 0];

/** Logarithms of response times: seconds of the median, and the standard deviation. */
export const MEDIAN = 120;
export const SPREAD = 0.8;
export const SATISFIED = 0.8;

export interface Setting {
  readonly name: string;
  /** Days of each of the two periods. */
  readonly days: number;
  /** Conversations on an average day. */
  readonly perDay: number;
  /** How much of the variance of a response time, or of a rating, the replies of a conversation share. */
  readonly conversation?: number;
  /** … and the conversations of a day, of a customer. */
  readonly day?: number;
  readonly customer?: number;
  /** Whether each period has its own customers. */
  readonly episodes?: boolean;
  /** The coefficient of variation of the traffic of days beyond chance. */
  readonly traffic?: number;
  /** Whether a few conversations have most of the messages. */
  readonly skewed?: boolean;
  readonly weekdaysOnly?: boolean;
  /** How many days of a hundred have five times the traffic. */
  readonly bursts?: number;
  /** Whether each agent is judged for themselves. */
  readonly by?: 'agent';
  /** How much slower, and less content, a weekend is, in standard deviations. */
  readonly weekend?: number;
  /** Whether two of the four agents work from Monday to Friday, and the others at weekends, too. */
  readonly shifts?: boolean;
  /** What the second period is above the first one, in standard deviations. */
  readonly shift?: number;
}

class Draw extends Random {
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** A Poisson number: products of uniform numbers, in steps that do not underflow. */
  poisson(mean: number): number {
    let left = mean;
    let product = 1;
    for (let count = 0; ; count++) {
      product *= 1 - this.next();
      while (product < 1 && left > 0) {
        product *= Math.exp(Math.min(left, 500));
        left -= 500;
      }
      if (product <= 1) return count;
    }
  }
}

export function report(setting: Setting, seed: number) {
  const { days, perDay, conversation = 0, day = 0, customer = 0, episodes = false, traffic = 0 } = setting;
  const { skewed = false, weekdaysOnly = false, bursts = 0, weekend = 0, shifts = false, shift = 0 } = setting;
  const draw = new Draw(seed);
  const week = weekdaysOnly ? WEEKDAYS_ONLY : WEEK;
  // Those whose customers matter write four times in a period, others less than once.
  const pool = Math.max(1, Math.round(days * perDay * (customer > 0 ? 0.25 : 2)));
  const ofCustomers = Array.from({ length: 2 * pool }, () => draw.normal());
  const interactions: unknown[] = [];
  const presence: unknown[] = [];
  for (let d = 0; d < 2 * days; d++) {
    const start = FIRST + d * MS_PER_DAY;
    const busy = Math.exp(traffic * draw.normal() - traffic ** 2 / 2) * (draw.chance(bursts / 100) ? 5 : 1);
    const ofDay = draw.normal();
    const isWeekend = d % 7 > 4;
    const moved = (d >= days ? shift : 0) + (isWeekend ? weekend : 0);
    const onDuty = shifts && isWeekend ? AGENTS.slice(2) : AGENTS;
    const size = draw.poisson(week[d % 7] * perDay * busy);
    for (const agentId of onDuty) {
      if (week[d % 7] === 0 || draw.chance(0.2)) continue;
      const at = start + 7 * 3_600_000;
      presence.push({ agentId, from: at, to: at + (6 + 3 * draw.next()) * 3_600_000, state: 'available' });
    }
    for (let i = 0; i < size; i++) {
      const who = draw.whole(0, pool - 1) + (episodes && d >= days ? pool : 0);
      const shared =
        Math.sqrt(day) * ofDay + Math.sqrt(customer) * ofCustomers[who] + Math.sqrt(conversation) * draw.normal();
      const own = Math.sqrt(1 - day - customer - conversation);
      const replies = skewed ? Math.min(60, Math.ceil((1 - draw.next()) ** -0.8)) : draw.whole(1, 4);
      let at = start + draw.whole(8 * 3600, 12 * 3600) * 1000;
      const startedAt = at;
      const messages: unknown[] = [];
      for (let reply = 0; reply < replies; reply++) {
        messages.push({ at, from: 'customer' });
        const seconds = MEDIAN * Math.exp(SPREAD * (shared + own * draw.normal() + moved));
        at += Math.round(1000 * seconds);
        messages.push({ at, from: 'agent' });
        at += 10_000;
      }
      // Satisfied where a normal variable is below the quantile of the share of them.
      const rating = shared + own * draw.normal() - moved;
      interactions.push({
        id: `${d}-${i}`,
        startedAt,
        endedAt: at,
        agentId: draw.pick(onDuty),
        customer: { id: `c${who}` },
        messages,
        csat: { score: rating < 0.8416212335729143 ? 5 : 1, scale: 5 },
      });
    }
  }
  const iso = (d: number) => new Date(FIRST + d * MS_PER_DAY).toISOString().slice(0, 10);
  // So that the data begins and ends with the periods whatever happens on their first and last day.
  for (const at of [FIRST, FIRST + 2 * days * MS_PER_DAY - 1000]) {
    interactions.push({ id: `edge ${at}`, startedAt: at, endedAt: at });
  }
  return { input: { interactions, presence }, period: { from: iso(days), to: iso(2 * days) } };
}
