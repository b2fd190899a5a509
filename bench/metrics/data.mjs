// Conversations of which a few operational facts are known, the same on every machine.
import { seededRandom } from '../src/data/random.mjs';

export const MS_PER_DAY = 86_400_000;
export const FIRST = Date.parse('2026-01-01T00:00:00Z');
const DAYS = 180;
const AGENTS = 200;
const CHANNELS = ['voice', 'chat', 'email'];

export function conversations(n) {
  const random = seededRandom(46);
  const whole = (below) => Math.floor(random() * below);
  return Array.from({ length: n }, (_, i) => {
    const start = FIRST + whole(DAYS * 86_400) * 1000;
    const at = (seconds) => new Date(start + seconds * 1000).toISOString();
    return {
      id: `i${i}`,
      startedAt: at(0),
      firstResponseAt: at(5 + Math.floor(600 * random() ** 3)),
      channel: CHANNELS[whole(3)],
      agentId: `a${whole(AGENTS)}`,
      talkSeconds: 30 + Math.floor(1200 * random() ** 2),
      csat: random() < 0.3 ? { score: 1 + whole(5), scale: 5 } : null,
    };
  });
}
