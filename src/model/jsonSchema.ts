/**
 * Holds values against the JSON Schemas of the format, with the errors that ajv would give (a test holds the two
 * against each other). Compiled by ajv the schemas are half a megabyte of code that runs only where something is
 * wrong, and ajv itself needs `eval`, which a browser's extension host may refuse. Knows the words that the
 * schemas use, and refuses any other when they are generated.
 */

type TypeWord = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** A JSON Schema of draft 7 in the words that zod writes for the format. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: TypeWord | readonly TypeWord[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** In UTF-16 units. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalItems?: false;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
}

export interface SchemaError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const refPrefix = '#/definitions/';

/** Everything that is wrong, in the order of the schema; empty for a value that fits. */
export function schemaErrors(
  value: unknown,
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  check(value, schema, '');
  return errors;

  function fail(instancePath: string, keyword: string, params: SchemaError['params']): void {
    errors.push({ instancePath, keyword, params });
  }

  function check(data: unknown, node: JsonSchema, at: string): void {
    if (node.$ref !== undefined) {
      const definition = definitions[node.$ref.slice(refPrefix.length)];
      if (!definition) throw new Error(`${node.$ref} is not defined.`);
      check(data, definition, at);
      return;
    }
    if (node.type !== undefined && ![node.type].flat().some((type) => isOfType(data, type))) {
      fail(at, 'type', { type: node.type });
    }
    if (typeof data === 'number') checkNumber(data, node, at);
    else if (typeof data === 'string') checkString(data, node, at);
    if ('const' in node && data !== node.const) fail(at, 'const', { allowedValue: node.const });
    if (node.enum && !node.enum.includes(data)) fail(at, 'enum', { allowedValues: node.enum });
    if (node.anyOf) checkForms(data, node.anyOf, at);
    for (const part of node.allOf ?? []) check(data, part, at);
    if (Array.isArray(data)) checkArray(data, node, at);
    else if (typeof data === 'object' && data !== null) checkObject(data, node, at);
  }

  /** The failures of every form, and then that none fits; nothing where one does. */
  function checkForms(data: unknown, forms: readonly JsonSchema[], at: string): void {
    const before = errors.length;
    for (const form of forms) {
      const start = errors.length;
      check(data, form, at);
      if (errors.length === start) {
        errors.length = before;
        return;
      }
    }
    fail(at, 'anyOf', {});
  }

  function checkNumber(data: number, node: JsonSchema, at: string): void {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = node;
    const limited = (keyword: string, comparison: string, limit: number | undefined, holds: boolean) => {
      if (limit !== undefined && !holds) fail(at, keyword, { comparison, limit });
    };
    limited('maximum', '<=', maximum, data <= (maximum ?? 0));
    limited('minimum', '>=', minimum, data >= (minimum ?? 0));
    limited('exclusiveMaximum', '<', exclusiveMaximum, data < (exclusiveMaximum ?? 0));
    limited('exclusiveMinimum', '>', exclusiveMinimum, data > (exclusiveMinimum ?? 0));
  }

  function checkString(data: string, node: JsonSchema, at: string): void {
    const { minLength, maxLength, pattern } = node;
    if (maxLength !== undefined && data.length > maxLength) fail(at, 'maxLength', { limit: maxLength });
    if (minLength !== undefined && data.length < minLength) fail(at, 'minLength', { limit: minLength });
    if (pattern !== undefined && !regExp(pattern).test(data)) fail(at, 'pattern', { pattern });
  }

  function checkArray(data: readonly unknown[], node: JsonSchema, at: string): void {
    const { minItems, maxItems, items, additionalItems } = node;
    if (maxItems !== undefined && data.length > maxItems) fail(at, 'maxItems', { limit: maxItems });
    if (minItems !== undefined && data.length < minItems) fail(at, 'minItems', { limit: minItems });
    if (isTuple(items)) {
      if (additionalItems === false && data.length > items.length) {
        fail(at, 'additionalItems', { limit: items.length });
      }
      items.slice(0, data.length).forEach((item, i) => check(data[i], item, `${at}/${i}`));
    } else if (items) data.forEach((item, i) => check(item, items, `${at}/${i}`));
  }

  function checkObject(data: object, node: JsonSchema, at: string): void {
    const { required = [], properties = {}, propertyNames, additionalProperties } = node;
    const record = data as Readonly<Record<string, unknown>>;
    for (const missingProperty of required) {
      if (record[missingProperty] === undefined) fail(at, 'required', { missingProperty });
    }
    if (propertyNames) for (const key of Object.keys(record)) check(key, propertyNames, at);
    if (additionalProperties !== undefined && additionalProperties !== true) {
      for (const key of Object.keys(record)) {
        if (Object.hasOwn(properties, key)) continue;
        if (additionalProperties === false) fail(at, 'additionalProperties', { additionalProperty: key });
        else check(record[key], additionalProperties, `${at}/${escaped(key)}`);
      }
    }
    for (const [key, property] of Object.entries(properties)) {
      if (record[key] !== undefined) check(record[key], property, `${at}/${escaped(key)}`);
    }
  }
}

const isTuple = (items: JsonSchema['items']): items is readonly JsonSchema[] => Array.isArray(items);

function isOfType(data: unknown, type: TypeWord): boolean {
  switch (type) {
    case 'object':
      return typeof data === 'object' && data !== null && !Array.isArray(data);
    case 'array':
      return Array.isArray(data);
    case 'integer':
      // 1e999 is read as infinite: that it is too large is what the limit says.
      return Number.isInteger(data) || data === Infinity || data === -Infinity;
    case 'number':
    case 'string':
    case 'boolean':
      return typeof data === type;
  }
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const regExps = new Map<string, RegExp>();

/** The patterns are the schemas' own: few, and none of a stranger. */
function regExp(pattern: string): RegExp {
  let known = regExps.get(pattern);
  if (!known) regExps.set(pattern, (known = new RegExp(pattern, 'u')));
  return known;
}
