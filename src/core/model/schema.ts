/** The JSON Schema (draft 2020-12) of the input, made from the same table that records are checked by. */

import { FIRST_INSTANT, INSTANT_PATTERN, LAST_INSTANT } from './instant-pattern.js';
import { ENVELOPE_LISTS, INTERACTION, type FieldType, type RecordType } from './fields.js';

type Schema = Readonly<Record<string, unknown>>;

/** Absent, `null` and `""` are missing everywhere. */
const MISSING: readonly unknown[] = [null, ''];

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
      interaction: schemaOf(INTERACTION),
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
      return { type: 'string' };
    case 'key':
      return { type: ['string', 'number'] };
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
      return { type: 'array', items: optional(schemaOf(type.of)), ...(type.max ? { maxItems: type.max } : {}) };
    case 'map':
      return { type: 'object', additionalProperties: optional(schemaOf(type.of)) };
    case 'record': {
      const required = type.required ?? [];
      const properties = Object.entries(type.fields).map(([name, field]) => {
        const schema = schemaOf(field);
        return [name, required.includes(name) ? present(schema) : optional(schema)];
      });
      const limits = type.atMost ? { allOf: limitSchemas(type, type.atMost) } : {};
      return { type: 'object', required, properties: Object.fromEntries(properties), ...limits };
    }
  }
}

/** One condition for each value that the limiting field can have. */
function limitSchemas({ fields }: RecordType, { field, limit }: { field: string; limit: string }): Schema[] {
  const type = fields[limit];
  if (type?.kind !== 'oneOf') return [];
  return type.values.map((value) => ({
    if: { properties: { [limit]: { const: value } }, required: [limit] },
    then: { properties: { [field]: { maximum: value } } },
  }));
}

function optional(schema: Schema): Schema {
  return { anyOf: [schema, { enum: MISSING }] };
}

function present(schema: Schema): Schema {
  return { allOf: [schema, { not: { enum: MISSING } }] };
}
