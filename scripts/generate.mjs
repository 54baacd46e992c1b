// Makes what is derived from the zod schemas and the rule files, and with --check fails where a committed
// file differs from what it should be:
//   schemas/*.schema.json            for the text editor: completion, hovers, units, defaults
//   src/model/generated/schemas.js   the same schemas as plain data: what says what is wrong with a value
//   src/model/generated/soundness.js the same schemas as code that only says yes or no, 20x faster than zod
//   src/model/generated/words.ts     collection names and key orders, so that no bundle needs zod
//   src/model/generated/fields.ts    what a side panel shows of each collection's fields: unit, choices
//   src/rules/index.generated.ts     the list of rules: adding a rule is adding its files
//   package.json, package.nls.json   the commands of the canvas, as webview/commands describes them
//   docs/keyboard.md                 the same with their keys
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as prettier from 'prettier';
import { keyboardPage, manifestTexts, manifestWithCommands } from './canvasCommands.mjs';
import { schemaSnippets } from './schemaSnippets.mjs';
import { compileSoundness } from './soundness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const stale = [];

/** Runs a TypeScript snippet of the core here, bundled, and returns what it exports. */
async function evaluate(contents) {
  const out = path.join(root, 'out/generate.mjs');
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: out,
    logLevel: 'error',
  });
  return import(`${pathToFileURL(out).href}?${Date.now()}`);
}

function emit(file, text) {
  const absolute = path.join(root, file);
  if (existsSync(absolute) && readFileSync(absolute, 'utf8') === text) return;
  stale.push(file);
  if (check) return;
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

/** A copy of the schema with `edit` applied to every object in it. */
function mapSchema(value, edit) {
  if (Array.isArray(value)) return value.map((v) => mapSchema(v, edit));
  if (typeof value !== 'object' || value === null) return value;
  return edit(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapSchema(v, edit)])));
}

const model = await evaluate(`
  import { z } from 'zod';
  import { baselineFile } from './src/model/schema/baseline';
  import { campus } from './src/model/schema/campus';
  import { catalogFile } from './src/model/schema/catalogFile';
  import { collections, hall } from './src/model/schema/hall';
  import { keyOrders } from './src/model/schema/keyOrder';
  import { settings } from './src/model/schema/settings';
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  const omit = Object.fromEntries(Object.keys(collections).map((k) => [k, true])) as Record<string, true>;
  export const files = { hall: json(hall), campus: json(campus), catalog: json(catalogFile), datahall: json(settings), baseline: json(baselineFile) };
  export const elements = Object.fromEntries(Object.entries(collections).map(([k, s]) => [k, json(s)]));
  // The head is the hall without its collections; their presence and kind are checked beside it.
  export const head = json(hall.omit(omit as never).extend(
    Object.fromEntries(Object.keys(collections).map((k) => [k, k === 'racks' ? z.array(z.unknown()) : z.array(z.unknown()).optional()])),
  ));
  export const orders = keyOrders();
  export const collectionKeys = Object.keys(collections);
`);

// The text editor's JSON service would report unknown keys a second time: data/unknown-key does it already.
const published = (schema) =>
  mapSchema(schema, (node) => {
    if (node.additionalProperties === false) delete node.additionalProperties;
    // Nobody writes conflicts by hand: a merge does.
    if (node.properties?.$conflicts) node.properties.$conflicts.doNotSuggest = true;
    return node;
  });
for (const [name, schema] of Object.entries(model.files)) {
  const { $schema, ...rest } = published(schema);
  for (const [element, snippet] of Object.entries(schemaSnippets[name] ?? {})) {
    rest.definitions[element].defaultSnippets = [snippet];
  }
  const text = JSON.stringify({
    $schema,
    $comment: 'Generated from src/model/schema by scripts/generate.mjs.',
    ...rest,
  });
  emit(`schemas/${name}.schema.json`, await prettier.format(text, { parser: 'json', printWidth: 110 }));
}

const lean = (schema) =>
  mapSchema(schema, (node) => {
    for (const word of ['description', 'unit', 'reference', 'default', 'title', '$schema']) {
      if (typeof node[word] !== 'object') delete node[word];
    }
    // zod wraps a described reference as allOf with one $ref: one function call less without it.
    if (node.allOf?.length === 1 && Object.keys(node).length === 1) return node.allOf[0];
    return node;
  });
// One pool of definitions, so that an element's validator is compiled once and shared by all file kinds.
const pool = {};
const top = {};
const roots = {
  ...model.elements,
  head: model.head,
  campus: model.files.campus,
  catalog: model.files.catalog,
  settings: model.files.datahall,
  baseline: model.files.baseline,
};
for (const [key, schema] of Object.entries(roots)) {
  const { definitions, ...rest } = lean(schema);
  Object.assign(pool, definitions);
  top[key] = rest;
}
/** What `src/model/jsonSchema.ts` understands: any other word would be passed over in silence. */
const understood = new Set(
  [
    ['$ref', 'type', 'enum', 'const', 'anyOf', 'allOf', 'minimum', 'maximum', 'exclusiveMinimum'],
    ['exclusiveMaximum', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'items'],
    ['additionalItems', 'properties', 'required', 'propertyNames', 'additionalProperties'],
  ].flat(),
);
function expectUnderstood(schema) {
  for (const word of Object.keys(schema)) {
    if (!understood.has(word)) throw new Error(`A schema says "${word}", which jsonSchema.ts does not know.`);
  }
  const inner = [schema.anyOf, schema.allOf, schema.items, schema.propertyNames, schema.additionalProperties];
  const nodes = [...inner, Object.values(schema.properties ?? {})].flat();
  for (const node of nodes) if (typeof node === 'object' && node !== null) expectUnderstood(node);
}
for (const schema of [...Object.values(pool), ...Object.values(top)]) expectUnderstood(schema);

emit(
  'src/model/generated/schemas.js',
  `// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
export const definitions = ${JSON.stringify(pool)};
${Object.entries(top)
  .map(([name, schema]) => `export const ${name} = ${JSON.stringify(schema)};`)
  .join('\n')}
`,
);
emit(
  'src/model/generated/schemas.d.ts',
  `// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
import type { JsonSchema } from '../jsonSchema';
export const definitions: Readonly<Record<string, JsonSchema>>;
${Object.keys(top)
  .map((name) => `export const ${name}: JsonSchema;`)
  .join('\n')}
`,
);

const soundness = Object.fromEntries(model.collectionKeys.map((key) => [`isSound_${key}`, top[key]]));
emit(
  'src/model/generated/soundness.js',
  `// Generated from src/model/schema by scripts/generate.mjs. Do not edit.\n${compileSoundness(soundness, pool)}`,
);
emit(
  'src/model/generated/soundness.d.ts',
  `// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
${Object.keys(soundness)
  .map((name) => `export const ${name}: (data: unknown) => boolean;`)
  .join('\n')}
`,
);
emit(
  'src/model/generated/words.ts',
  await prettier.format(
    `// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
import type { CollectionKey } from '../types';
export const collectionKeys: readonly CollectionKey[] = ${JSON.stringify(model.collectionKeys)};
/** Keys in the order of the canonical form: by file kind, then by top-level key ('' is the top level). */
export const keyOrders: Readonly<Record<'hall' | 'campus' | 'catalog' | 'settings', Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(model.orders)};
`,
    { parser: 'typescript', printWidth: 110, singleQuote: true },
  ),
);

/** The fields of an element that hold one number or text, and the two numbers of a place or an extent. */
function fieldsOf(schema) {
  const resolve = (node) => {
    if (node.$ref) return resolve(schema.definitions[node.$ref.split('/').at(-1)]);
    if (node.allOf?.length === 1) return { ...resolve(node.allOf[0]), ...node };
    return node;
  };
  return Object.entries(resolve(schema).properties).flatMap(([key, property]) => {
    const node = resolve(property);
    const { unit, description = '', reference } = node;
    const shown = {
      ...(unit && unit !== '1' ? { unit } : {}),
      description: description.replace(/ \[.+\]$/, ''),
      ...(reference ? { reference } : {}),
      ...(node.default === undefined ? {} : { default: node.default }),
    };
    const field = (path, kind, choices) => ({
      path,
      kind,
      ...(choices ? { choices } : {}),
      ...shown,
    });
    if (key === 'at' || key === 'size') return [field([key, 0], 'integer'), field([key, 1], 'integer')];
    const words = node.enum ?? node.anyOf?.find((form) => form.enum)?.enum;
    if (words) return [field([key], 'choice', words)];
    if (node.type === 'number' || node.type === 'integer') return [field([key], node.type)];
    return node.type === 'string' ? [field([key], 'text')] : [];
  });
}
const fields = Object.fromEntries(
  Object.entries(model.elements).map(([key, schema]) => [key, fieldsOf(schema)]),
);
const allFields = Object.values(fields).flat();
const unionOf = (texts) => [...new Set(texts)].map((text) => JSON.stringify(text)).join(' | ');
emit(
  'src/model/generated/fields.ts',
  await prettier.format(
    `// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
import type { CollectionKey, ReferenceTarget } from '../types';
export interface FieldWords {
  readonly path: readonly (string | number)[];
  readonly kind: 'number' | 'integer' | 'text' | 'choice';
  readonly choices?: readonly FieldWord[];
  readonly unit?: string;
  readonly description: string;
  /** Where the id that it holds must be found. */
  readonly reference?: ReferenceTarget;
  readonly default?: string | number;
}
/** The paths of all fields, their steps joined by dots. */
export type FieldKey = ${unionOf(allFields.map(({ path }) => path.join('.')))};
/** The words that a field with a choice may hold. */
export type FieldWord = ${unionOf(allFields.flatMap(({ choices = [] }) => choices))};
/** By collection, its fields in the order of the schema. */
export const fieldWords: Readonly<Record<CollectionKey, readonly FieldWords[]>> = ${JSON.stringify(fields)};
`,
    { parser: 'typescript', printWidth: 110, singleQuote: true },
  ),
);

// Rules: every src/rules/<category>/<name>.ts that is neither a test nor a table of cases.
const rulesDir = path.join(root, 'src/rules');
const rules = readdirSync(rulesDir, { withFileTypes: true })
  .filter((d) => d.isDirectory() && d.name !== 'testing')
  .flatMap((d) =>
    readdirSync(path.join(rulesDir, d.name))
      .filter((f) => f.endsWith('.ts') && !/\.(cases|test)\.ts$/.test(f))
      .map((f) => `${d.name}/${f.slice(0, -3)}`),
  )
  .sort();
const identifier = (rule) => rule.replace(/[/-](\w)/g, (_, c) => c.toUpperCase());
emit(
  'src/rules/index.generated.ts',
  `// Generated from the files of src/rules by scripts/generate.mjs. Do not edit.
import type { Rule } from './rule';
${rules.map((r) => `import { rule as ${identifier(r)} } from './${r}';`).join('\n')}

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
${rules.map((r) => `  ${identifier(r)},`).join('\n')}
];
`,
);

// Commands of the canvas: the manifest, its texts and the page of keys say what webview/commands says.
const canvas = await evaluate(`
  export { commandGroups } from './webview/commands/groups';
  export { keyLabel } from './webview/commands/keys';
  export { say } from './webview/strings';
`);
const formatted = (text, parser) => prettier.format(text, { parser, printWidth: 110 });
const textOf = (file) => readFileSync(path.join(root, file), 'utf8');
emit(
  'package.json',
  await formatted(manifestWithCommands(textOf('package.json'), canvas.commandGroups), 'json-stringify'),
);
emit(
  'package.nls.json',
  await formatted(
    manifestTexts(textOf('package.nls.json'), canvas.commandGroups, canvas.say),
    'json-stringify',
  ),
);
emit(
  'docs/keyboard.md',
  await formatted(keyboardPage(canvas.commandGroups, canvas.say, canvas.keyLabel), 'markdown'),
);

if (stale.length && check) {
  console.error(`Out of date (run "npm run generate"):\n  ${stale.join('\n  ')}`);
  process.exit(1);
}
console.log(stale.length ? `generated ${stale.join(', ')}` : 'generated files are up to date');
