export type Raw = Record<string, unknown>;

/**
 * `skipped`: the record cannot be used. `field`: one optional field is bad, the rest is good. `unusual`: odd, but good.
 */
export type DirtEffect = 'skipped' | 'field' | 'unusual';

export interface DirtKind {
  readonly name: string;
  readonly effect: DirtEffect;
  /** The field that is bad or odd. */
  readonly field: string;
  readonly apply: (record: Raw) => unknown;
}

const bad = (name: string, field: string, value: unknown): DirtKind => ({
  name,
  field,
  effect: 'field',
  apply: (record) => ({ ...record, [field.split('.')[0] ?? field]: value }),
});

const useless = (name: string, field: string, apply: DirtKind['apply']): DirtKind => ({
  name,
  field,
  effect: 'skipped',
  apply,
});

const unusual = (name: string, field: string, apply: DirtKind['apply']): DirtKind => ({
  name,
  field,
  effect: 'unusual',
  apply,
});

export const dirtKinds: readonly DirtKind[] = [
  useless('id missing', 'id', (record) => without(record, 'id')),
  useless('id empty', 'id', (record) => ({ ...record, id: '' })),
  useless('id null', 'id', (record) => ({ ...record, id: null })),
  useless('id is an object', 'id', (record) => ({ ...record, id: { value: record.id } })),
  useless('startedAt missing', 'startedAt', (record) => without(record, 'startedAt')),
  useless('startedAt null', 'startedAt', (record) => ({ ...record, startedAt: null })),
  useless('startedAt in words', 'startedAt', (record) => ({ ...record, startedAt: 'yesterday' })),
  useless('startedAt impossible', 'startedAt', (record) => ({ ...record, startedAt: '2026-06-31T25:61:00+02:00' })),
  useless('startedAt without offset', 'startedAt', (record) => ({
    ...record,
    startedAt: String(record.startedAt).slice(0, 19),
  })),
  useless('record null', '', () => null),
  useless('record is text', '', (record) => JSON.stringify(record).slice(0, 40)),
  useless('record is a number', '', () => 42),
  useless('record is an array', '', (record) => [record.id, record.startedAt]),
  bad('channel is a number', 'channel', 7),
  bad('direction unknown', 'direction', 'sideways'),
  bad('openedSource unknown', 'openedSource', 'carrier pigeon'),
  bad('agents is an object', 'agents', { id: 'agent-01' }),
  bad('customer without id', 'customer.id', { name: 'Nobody' }),
  bad('customer is text', 'customer', 'Clive Cobb'),
  bad('contactType unknown', 'contactType', 'frequent'),
  bad('tags is text', 'tags', 'return, refund'),
  bad('endedAt unreadable', 'endedAt', '31/08/2026 5pm'),
  bad('endedAt before startedAt', 'endedAt', '2019-01-01T00:00:00Z'),
  bad('reopenedAt holds junk', 'reopenedAt', ['soon', '2026-08-01T10:00:00+02:00']),
  bad('endReason unknown', 'endReason', 'lightning'),
  bad('queueSeconds as text', 'queueSeconds', '12'),
  bad('talkSeconds negative', 'talkSeconds', -30),
  bad('answered as text', 'answered', 'yes'),
  bad('csat on an odd scale', 'csat.scale', { score: 3, scale: 4 }),
  bad('csat beyond its scale', 'csat.score', { score: 9, scale: 5 }),
  bad('nps beyond 10', 'nps', 11),
  bad('sentiment unknown', 'sentiment', 'happy'),
  bad('behaviors is an array', 'behaviors', [0.1, 0.2]),
  { ...bad('raw score as text', 'behaviors.activeListening', null), apply: withBehavior('activeListening', '0.5') },
  { ...bad('raw score is a flag', 'behaviors.beEmpathetic', null), apply: withBehavior('beEmpathetic', true) },
  bad('messages is an object', 'messages', { 0: 'Hello' }),
  bad('message from nobody', 'messages.0.from', [{ at: '2026-08-01T10:00:00+02:00', from: 'ghost', text: 'Boo' }]),
  bad('message without instant', 'messages.0.at', [{ from: 'customer', text: 'When?' }]),
  bad('recording without url', 'recording.url', { durationSeconds: 12 }),
  unusual('optional fields null', '', (record) => fill(record, null)),
  unusual('optional fields empty', '', (record) => fill(record, '')),
  unusual('unknown keys', '', (record) => ({ ...record, crm: { case: 4711 }, $score: [1, 2] })),
  unusual('startedAt in milliseconds', 'startedAt', (record) => ({
    ...record,
    startedAt: Date.parse(String(record.startedAt)),
  })),
  unusual('startedAt in seconds', 'startedAt', (record) => ({
    ...record,
    startedAt: Date.parse(String(record.startedAt)) / 1000,
  })),
  unusual('startedAt in UTC', 'startedAt', (record) => ({
    ...record,
    startedAt: new Date(String(record.startedAt)).toISOString(),
  })),
];

function withBehavior(key: string, value: unknown): DirtKind['apply'] {
  return (record) => ({ ...record, behaviors: { ...(record.behaviors as Raw | undefined), [key]: value } });
}

/** `null` and `""` both mean missing. */
function fill(record: Raw, value: null | ''): Raw {
  const fields = ['summary', 'category', 'contactType', 'sentiment', 'csat', 'queueSeconds', 'resolvedAt', 'endReason'];
  return { ...record, ...Object.fromEntries(fields.map((field) => [field, value])) };
}

function without(record: Raw, field: string): Raw {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
}
