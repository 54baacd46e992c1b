// Turns JSON Schemas into functions that only say yes or no, and stop at the first no. Nearly every element of a
// hall is sound: for those this is a tenth of the code of ajv's validators, which explain every fault and are run
// where the answer is no. Knows the keywords that zod writes for our schemas, and refuses every other.

/** Keywords that say nothing about a value. */
const silent = new Set([
  '$id',
  '$schema',
  'definitions',
  'description',
  'unit',
  'reference',
  'default',
  'title',
]);

/**
 * @param {Record<string, object>} schemas by name of the exported function
 * @param {Record<string, object>} definitions what `#/definitions/NAME` refers to
 * @returns {string} an ES module
 */
export function compileSoundness(schemas, definitions) {
  const functions = [];
  const constants = new Map();
  const refs = new Set();

  const constant = (text) => {
    if (!constants.has(text)) constants.set(text, `k${constants.size}`);
    return constants.get(text);
  };
  /** A function of one value whose body is `body`; its name. */
  const define = (body) => {
    const name = `f${functions.length}`;
    functions.push(`function ${name}(v){${body}}`);
    return name;
  };
  const all = (conditions) => conditions.filter((c) => c !== 'true').join('&&') || 'true';

  /** A JavaScript condition on the variable `v`. */
  function condition(schema) {
    if (typeof schema !== 'object' || schema === null)
      throw new Error(`No schema: ${JSON.stringify(schema)}`);
    const { $ref, anyOf, allOf, enum: values, const: value, type, ...rest } = schema;
    const parts = [];
    if ($ref) {
      const name = /^#\/definitions\/(\w+)$/.exec($ref)[1];
      refs.add(name);
      parts.push(`d_${name}(v)`);
    }
    if (allOf) parts.push(...allOf.map(condition));
    if (anyOf) parts.push(`(${anyOf.map((s) => `(${condition(s)})`).join('||')})`);
    if (values) parts.push(`(${values.map((x) => `v===${JSON.stringify(x)}`).join('||')})`);
    if (value !== undefined) parts.push(`v===${JSON.stringify(value)}`);
    if (type !== undefined) parts.push(...typed(type, rest));
    else expectOnly(rest, []);
    return all(parts);
  }

  function typed(type, rest) {
    switch (type) {
      case 'string': {
        expectOnly(rest, ['pattern', 'minLength', 'maxLength']);
        const parts = [`typeof v==='string'`];
        if (rest.minLength !== undefined) parts.push(`v.length>=${rest.minLength}`);
        if (rest.maxLength !== undefined) parts.push(`v.length<=${rest.maxLength}`);
        if (rest.pattern !== undefined) parts.push(`${constant(`/${rest.pattern}/`)}.test(v)`);
        return parts;
      }
      case 'number':
      case 'integer': {
        expectOnly(rest, ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
        const parts = [
          `typeof v==='number'`,
          type === 'integer' ? 'Number.isInteger(v)' : 'Number.isFinite(v)',
        ];
        if (rest.minimum !== undefined) parts.push(`v>=${rest.minimum}`);
        if (rest.maximum !== undefined) parts.push(`v<=${rest.maximum}`);
        if (rest.exclusiveMinimum !== undefined) parts.push(`v>${rest.exclusiveMinimum}`);
        if (rest.exclusiveMaximum !== undefined) parts.push(`v<${rest.exclusiveMaximum}`);
        return parts;
      }
      case 'boolean':
        expectOnly(rest, []);
        return [`typeof v==='boolean'`];
      case 'array':
        return array(rest);
      case 'object':
        return [`${object(rest)}(v)`];
      default:
        throw new Error(`Not a type that is known here: ${type}`);
    }
  }

  function array({ items, additionalItems, minItems, maxItems, ...rest }) {
    expectOnly(rest, []);
    if (Array.isArray(items)) {
      if (additionalItems !== false && additionalItems !== undefined)
        throw new Error('Open tuples are not known here.');
      const inner = items.map((schema, i) => `${define(`return ${condition(schema)}`)}(v[${i}])`);
      return ['Array.isArray(v)', `v.length===${items.length}`, ...inner];
    }
    const parts = ['Array.isArray(v)'];
    if (minItems !== undefined) parts.push(`v.length>=${minItems}`);
    if (maxItems !== undefined) parts.push(`v.length<=${maxItems}`);
    const inner = items === undefined ? 'true' : condition(items);
    if (inner !== 'true') parts.push(`every(v,${define(`return ${inner}`)})`);
    return parts;
  }

  function object({ properties = {}, required = [], additionalProperties, propertyNames, ...rest }) {
    expectOnly(rest, []);
    if (propertyNames && condition(propertyNames) !== `typeof v==='string'`) {
      throw new Error('Names of properties are not looked at here.');
    }
    const cases = Object.entries(properties).map(([key, schema]) => {
      const inner = condition(schema);
      const wanted = required.includes(key) ? 'n++;' : '';
      return `case ${JSON.stringify(key)}:${wanted}${inner === 'true' ? '' : `if(!(${inner}))return false;`}break;`;
    });
    const other =
      additionalProperties === false
        ? 'false'
        : additionalProperties
          ? condition(additionalProperties)
          : 'true';
    // The loop variable is named v inside: conditions are on v.
    return define(
      `if(typeof v!=='object'||v===null||Array.isArray(v))return false;const o=v;let n=0;` +
        `for(const key in o){const v=o[key];switch(key){${cases.join('')}default:if(!(${other}))return false}}` +
        `return n===${required.length}`,
    );
  }

  function expectOnly(rest, known) {
    for (const word of Object.keys(rest)) {
      if (!known.includes(word) && !silent.has(word))
        throw new Error(`A keyword that is not known here: ${word}`);
    }
  }

  const exported = Object.entries(schemas).map(
    ([name, schema]) => `export function ${name}(v){return ${condition(schema)}}`,
  );
  const defined = new Map();
  for (let before = -1; before !== defined.size;) {
    before = defined.size;
    for (const name of refs) {
      if (!defined.has(name))
        defined.set(name, `function d_${name}(v){return ${condition(definitions[name])}}`);
    }
  }
  return [
    ...[...constants].map(([text, name]) => `const ${name}=${text};`),
    'function every(list,test){for(let i=0;i<list.length;i++)if(!test(list[i]))return false;return true}',
    ...functions,
    ...defined.values(),
    ...exported,
    '',
  ].join('\n');
}
