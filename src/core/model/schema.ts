/** The JSON Schema (draft 2020-12) of the input, made from the same table that records are checked by. */

import { FIRST_INSTANT, INSTANT_PATTERN, LAST_INSTANT } from './instant-pattern.js';
import { leastAnswer, mostAnswer } from './survey-scale.js';
import { ENVELOPE_LISTS, INTERACTION, TEXT_FORMS, type FieldType, type RecordType } from './fields.js';

type Schema = Readonly<Record<string, unknown>>;

const { MAX_SAFE_INTEGER } = Number;
/** Absent, `null` and `""` are missing everywhere. */
const MISSING: Schema = { enum: [null, ''] };
/** So are zeros as an instant. */
const NO_INSTANT: Schema = { anyOf: [{ enum: [null, '', 0] }, { type: 'string', pattern: '^0000-00-00' }] };

const SOME_TALK: Schema = { type: 'number', exclusiveMinimum: 0 };
const AGENT_TALKED: Schema = {
  agents: { contains: { type: 'object', required: ['talkSeconds'], properties: { talkSeconds: SOME_TALK } } },
};
/** What says that somebody answered, and what says that nobody did, or not in time. */
const ANSWERED: readonly Schema[] = [
  AGENT_TALKED,
  { talkSeconds: SOME_TALK },
  { answered: { const: true } },
  { firstResponseAt: { not: NO_INSTANT } },
];
const UNANSWERED: readonly Schema[] = [
  { answered: { const: false } },
  { abandoned: { const: true } },
  { endReason: { const: 'abandoned' } },
];

/** What contradicts each other. */
function contradictions(): Schema[] {
  const pairs = ANSWERED.flatMap((one) => UNANSWERED.map((other) => [one, other]));
  // Both of `answered` cannot be.
  const possible = pairs.filter(([one, other]) => Object.keys({ ...one, ...other }).length > 1);
  return [...possible, [AGENT_TALKED, { talkSeconds: { const: 0 } }]].map(([one, other]) => {
    const properties = { ...one, ...other };
    return { not: { required: Object.keys(properties), properties } };
  });
}

export function interactionSchema(): Schema {
  const interactions = { type: 'array', items: { $ref: '#/$defs/interaction' } };
  const lists = Object.entries(ENVELOPE_LISTS).map(([name, type]): [string, Schema] => [
    name,
    optional({ type: 'array', items: schemaOf(type) }),
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Contact-centre interactions',
    description:
      'A list of interactions, or an envelope with one. Absent, null and "" are missing, and missing is never zero.',
    anyOf: [interactions, { $ref: '#/$defs/envelope' }],
    $defs: {
      interaction: {
        ...schemaOf(INTERACTION),
        allOf: contradictions(),
      },
      envelope: {
        type: 'object',
        required: ['interactions'],
        properties: {
          interactions,
          ...Object.fromEntries(lists),
          timeZone: optional({ type: 'string' }),
          baseline: optional({ type: 'object', required: ['version', 'population', 'cuts'] }),
        },
      },
    },
  };
}

function schemaOf(type: FieldType): Schema {
  switch (type.kind) {
    case 'text':
      return { type: 'string', ...(type.form ? { pattern: TEXT_FORMS[type.form][0] } : {}) };
    case 'key':
      return { type: ['string', 'number'], minimum: -MAX_SAFE_INTEGER, maximum: MAX_SAFE_INTEGER };
    case 'boolean':
      return { type: 'boolean' };
    case 'instant':
      return {
        anyOf: [
          { type: 'string', pattern: INSTANT_PATTERN },
          { type: 'number', minimum: FIRST_INSTANT, maximum: LAST_INSTANT },
        ],
      };
    case 'number':
      return {
        type: 'number',
        ...(type.min === undefined ? {} : { minimum: type.min }),
        ...(type.max === undefined ? {} : { maximum: type.max }),
      };
    case 'oneOf':
      return { enum: type.values };
    case 'list':
      return {
        type: 'array',
        items: optional(schemaOf(type.of), type.of),
        ...(type.max ? { maxItems: type.max } : {}),
        ...(type.length ? { minItems: type.length, maxItems: type.length } : {}),
      };
    case 'map':
      return { type: 'object', additionalProperties: optional(schemaOf(type.of), type.of) };
    case 'record': {
      const required = type.required ?? [];
      const properties = Object.entries(type.fields).map(([name, field]) => {
        const schema = schemaOf(field);
        return [name, required.includes(name) ? present(schema, field) : optional(schema, field)];
      });
      const limits = type.answer ? { allOf: scaleSchemas(type, type.answer) } : {};
      return { type: 'object', required, properties: Object.fromEntries(properties), ...limits };
    }
  }
}

/** One condition for each scale. */
function scaleSchemas({ fields }: RecordType, { field, scale }: { field: string; scale: string }): Schema[] {
  const type = fields[scale];
  if (type?.kind !== 'oneOf') return [];
  return type.values.map((value) => ({
    if: { properties: { [scale]: { const: value } }, required: [scale] },
    then: { properties: { [field]: { minimum: leastAnswer(Number(value)), maximum: mostAnswer(Number(value)) } } },
  }));
}

function optional(schema: Schema, type?: FieldType): Schema {
  return { anyOf: [schema, missing(type)] };
}

function present(schema: Schema, type: FieldType): Schema {
  return { allOf: [schema, { not: missing(type) }] };
}

function missing(type?: FieldType): Schema {
  return type?.kind === 'instant' ? NO_INSTANT : MISSING;
}
