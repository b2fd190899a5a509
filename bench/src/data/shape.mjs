// What the generated interactions look like, in numbers.

export const AGENTS = 200;
export const TEAMS = 20;
export const CHANNELS = ['voice', 'chat', 'email', 'whatsapp', 'facebook', 'sms'];
export const DAYS = 180;
export const HALF = DAYS / 2;

/** 2026-01-01T00:00:00Z. */
export const FIRST_INSTANT = Date.UTC(2026, 0, 1);
export const FIRST_DAY = FIRST_INSTANT / 86_400_000;

/** The keys of the default behaviours, in the catalogue's order. */
export const BEHAVIORS = [
  'demonstrateOwnership',
  'activeListening',
  'beEmpathetic',
  'buildRapport',
  'setExpectations',
  'effectiveQuestioning',
  'promoteSelfService',
  'inappropriateAction',
  'acknowledgeLoyalty',
];
export const NEGATIVE = BEHAVIORS.map((key) => key === 'inappropriateAction');
/** Rounded to two decimals, so that many values are equal. */
export const ROUNDED = BEHAVIORS.map((key) => key === 'beEmpathetic' || key === 'acknowledgeLoyalty');
export const MISSING_SHARE = 0.02;
/** Share of the negative behaviour that is exactly 0. */
export const ZERO_SHARE = 0.85;

const CHANNEL_WEIGHTS = [0.34, 0.24, 0.18, 0.12, 0.08, 0.04];

export const agentId = (agent) => `a${String(agent + 1).padStart(3, '0')}`;
export const teamId = (team) => `t${String(team + 1).padStart(2, '0')}`;
export const interactionId = (row) => `i${String(row + 1).padStart(7, '0')}`;
export const rowOfId = (id) => Number(id.slice(1)) - 1;

/** @param {readonly number[]} weights */
function cumulative(weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight / total));
}

/** Busy agents have thirty times the interactions of those who seldom answer. */
export const AGENT_SHARES = cumulative(Array.from({ length: AGENTS }, (_, i) => 1 / (i + 6)));
export const CHANNEL_SHARES = cumulative(CHANNEL_WEIGHTS);
