import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as schemas from './generated/schemas';
import { schemaErrors, type JsonSchema } from './jsonSchema';

const { definitions, ...roots } = schemas;

/** The reference: every error of every branch, with lengths in UTF-16 units. */
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  unicode: false,
  inlineRefs: false,
  messages: false,
  logger: false,
});

const byAjv = (schema: JsonSchema) => {
  const validate = ajv.compile({ ...schema, definitions });
  return (value: unknown) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
      instancePath,
      keyword,
      params,
    }));
  };
};

/** Values that a schema allows, or nearly: made along the schema itself, with something odd now and then. */
function along(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      'A1',
      'a~/b',
      -1,
      0.5,
      1e13,
      null,
      [],
      {},
      true,
      Infinity,
      '2027-01-31',
      '!',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  if (depth === 0) return odd;
  const node = schema.$ref ? definitions[schema.$ref.slice('#/definitions/'.length)] : schema;
  if (!node) return odd;
  const forms = node.anyOf ?? node.allOf;
  if (forms) return fc.oneof(...forms.map((form) => along(form, depth - 1)), odd);
  if (node.enum) return fc.oneof(fc.constantFrom(...node.enum), odd);
  if (node.properties || node.additionalProperties) {
    const own = Object.entries(node.properties ?? {}).map(([key, property]) => [
      key,
      along(property, depth - 1),
    ]);
    const more =
      typeof node.additionalProperties === 'object' ? along(node.additionalProperties, depth - 1) : odd;
    return fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({ ...Object.fromEntries(own), 'no/vel~': more }, { requiredKeys: [] }),
      },
      { weight: 1, arbitrary: odd },
    );
  }
  const { items } = node;
  if (Array.isArray(items)) {
    const tuple = fc.tuple(...(items as JsonSchema[]).map((item) => along(item, depth - 1)));
    return fc.oneof(
      tuple,
      tuple.map((list) => [...list, 1]),
      odd,
    );
  }
  if (items) return fc.oneof(fc.array(along(items as JsonSchema, depth - 1), { maxLength: 3 }), odd);
  if (node.type === 'string') return fc.oneof(fc.string(), fc.constantFrom('A1', 'x'.repeat(5000)), odd);
  if (node.type === 'number' || node.type === 'integer')
    return fc.oneof(fc.integer(), fc.double({ noNaN: true }), odd);
  return odd;
}

describe('what is wrong by a schema', () => {
  it.each(Object.entries(roots) as [string, JsonSchema][])('%s: is what ajv says', (_, schema) => {
    const expected = byAjv(schema);
    let wrong = 0;
    fc.assert(
      fc.property(along(schema, 4), (value) => {
        const errors = schemaErrors(value, schema, definitions);
        if (errors.length > 0) wrong++;
        expect(errors).toEqual(expected(value));
      }),
      { numRuns: 300 },
    );
    expect(wrong).toBeGreaterThan(10);
  });

  it('finds nothing in a sound element', () => {
    const rack = { id: 'R1', type: 't', at: [0, 0], feeds: ['A1', { feed: 'B1', weight: 0 }], facing: 30 };
    expect(schemaErrors(rack, roots.racks, definitions)).toEqual([]);
  });
});
