/** Harmless texts that would do something if they were taken for markup, script, style or a template, in every text field of the input. */

import { ENVELOPE_LISTS, INTERACTION, type FieldType, type RecordType } from '../../src/core/model/fields.js';

/** Whatever runs counts `window.probed` up; whatever becomes an element or attribute is named `x-probe`. */
export const PROBES: readonly string[] = [
  '<x-probe></x-probe><img src="https://evil.example/i" onerror="probed++" x-probe>',
  '<script x-probe>probed++</script><svg onload="probed++" x-probe></svg>',
  '" x-probe="1" onmouseover="probed++" onfocus="probed++" autofocus tabindex="0',
  "' x-probe='1' onclick='probed++' style='background:url(https://evil.example/a)",
  '<a href="javascript:probed++" x-probe>a</a><iframe srcdoc="<script>parent.probed++</script>" x-probe></iframe>',
  '</style><style x-probe>*{background:url(https://evil.example/s)!important}</style>',
  '};*{background:url(https://evil.example/c)}@import url(https://evil.example/m);',
  '{{constructor.constructor("probed++")()}}${probed++}<%= probed++ %>#{probed++}',
  '</textarea></title></template><!--><x-probe>--><math x-probe><mtext></mtext></math>',
  '\u202ereversed\u2066inside\u2069\u200f',
  'w'.repeat(2000),
  '__proto__',
  'constructor',
  'javascript:probed++//https://evil.example/j',
  '{ $name -> [one] x *[other] y } { "}" }',
];

/** Fields whose text means something, so that a probe there would only be a problem of the record. */
const isText = (type: FieldType): boolean => (type.kind === 'text' && type.form === undefined) || type.kind === 'key';

const START = Date.UTC(2026, 5, 1, 9);

/** How a field of one record is filled. */
class Filling {
  constructor(
    private readonly probe: string,
    private readonly place: number,
    private readonly fields: Set<string>,
  ) {}

  value(type: FieldType, path: string): unknown {
    switch (type.kind) {
      case 'text':
      case 'key':
        if (!isText(type)) return undefined;
        this.fields.add(path);
        return this.text(path);
      case 'instant':
        return START + this.place * 3_600_000 + (/(^|\.)(startedAt|from|activeFrom)$/.test(path) ? 0 : 600_000);
      case 'number':
        return type.max === undefined ? this.place % 60 : Math.min(type.max, this.place % 10);
      case 'boolean':
        return true;
      case 'oneOf':
        return type.values[type.values.length - 1];
      case 'list':
        return Array.from({ length: 2 }, () => this.value(type.of, path));
      case 'map':
        return { [this.text('behaviors.key')]: this.place };
      case 'record':
        return this.record(type, path);
    }
  }

  record({ fields }: RecordType, path: string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields)
        .map(([name, type]): [string, unknown] => [name, this.value(type, path === '' ? name : `${path}.${name}`)])
        .filter(([, value]) => value !== undefined),
    );
  }

  /** What belongs together has the same text: a team is known by it in records, agents and teams. */
  text(path: string): string {
    const mark = /agent.*id|^agents\.id|ratedAgentId/i.test(path)
      ? 'agent-id'
      : /team.*id/i.test(path)
        ? 'team-id'
        : path.replaceAll('.', '-');
    return this.probe in {} ? this.probe : `[${mark}] ${this.probe}`;
  }
}

/** The key of a behaviour whose values cannot be read. */
export function unreadableField(probe: string): string {
  return `[unreadable] ${probe}`;
}

export interface ProbedReport {
  readonly report: Readonly<Record<string, unknown>>;
  /** All paths that hold probes: of records, and of the lists beside them. */
  readonly fields: ReadonlySet<string>;
}

/** A report whose texts are all probes; each field begins with its path in brackets, so that it can be found again. */
export function probedReport(): ProbedReport {
  const fields = new Set<string>();
  const interactions = PROBES.flatMap((probe, p) =>
    Array.from({ length: 24 }, (_, i) => {
      const place = p * 24 + i;
      const filling = new Filling(probe, place, fields);
      const record = filling.record(INTERACTION, '');
      // What would leave it out of all numbers, or contradict the rest.
      for (const name of ['void', 'exclusion', 'parentId', 'abandoned', 'answered']) {
        Reflect.deleteProperty(record, name);
      }
      const behaviors = Object.fromEntries(
        PROBES.map((other, b) => [new Filling(other, place, fields).text('behaviors.key'), (place * (b + 3)) % 17]),
      );
      return { ...record, id: `${filling.text('id')} ${i}`, behaviors };
    }),
  );
  const lists = Object.fromEntries(
    Object.entries(ENVELOPE_LISTS).map(([name, type]) => [
      name,
      PROBES.map((probe, p) => new Filling(probe, p, fields).record(type, name)),
    ]),
  );
  // The list of problems names the fields: more often than the rest, so that all of these are among the first.
  const unreadable = Object.fromEntries(PROBES.map((probe) => [unreadableField(probe), 'none']));
  const unread = Array.from({ length: 7 }, (_, i) => ({
    id: `[unread-id] ${i}`,
    startedAt: START,
    behaviors: unreadable,
  }));
  // Problems show what was found.
  const wrong = PROBES.map((probe, p) => ({ id: `[wrong-id] ${probe}`, startedAt: `[wrong] ${probe}`, [probe]: p }));
  return { report: { ...lists, interactions: [...interactions, ...unread, ...wrong] }, fields };
}
