/** Holds elements against the schemas and says in plain words what is wrong with one. */
import { said } from '../words/said';
import { worded, type Worded } from '../words/worded';
import { demandSaid, isDemandKind, type Demand, type DemandKind } from './demands';
import * as schemas from './generated/schemas';
import * as soundness from './generated/soundness';
import { collectionKeys } from './generated/words';
import { schemaErrors, type JsonSchema, type SchemaError } from './jsonSchema';
import type { CollectionKey } from './types';

/** One thing wrong with an element. */
export interface Problem extends Worded {
  /** Leads from the element (or the top level) to the value; empty for the whole. */
  readonly path: readonly (string | number)[];
  /** What the value must be, where that is what is wrong. */
  readonly demand?: Demand;
  /** The key is not part of the format: kept and warned about, and no obstacle to reading the rest. */
  readonly unknownKey?: true;
  /** A key stands twice: the last one counts, as for every reader of JSON, and the rest can be read. */
  readonly repeatedKey?: true;
}

/** True for an element in which nothing is wrong: several times less code than saying what is. */
const isSound: Readonly<Record<CollectionKey, (value: unknown) => boolean>> = {
  types: soundness.isSound_types,
  phases: soundness.isSound_phases,
  zones: soundness.isSound_zones,
  columns: soundness.isSound_columns,
  doors: soundness.isSound_doors,
  plants: soundness.isSound_plants,
  loops: soundness.isSound_loops,
  cdus: soundness.isSound_cdus,
  airUnits: soundness.isSound_airUnits,
  power: soundness.isSound_power,
  feeds: soundness.isSound_feeds,
  racks: soundness.isSound_racks,
  trays: soundness.isSound_trays,
  pipes: soundness.isSound_pipes,
  links: soundness.isSound_links,
  tests: soundness.isSound_tests,
  waivers: soundness.isSound_waivers,
};

/** What is wrong with an element of a collection; undefined (and next to no work) where nothing is. */
export function elementProblems(collection: CollectionKey, value: unknown): Problem[] | undefined {
  return isSound[collection](value) ? undefined : problems(schemas[collection], value);
}

/** Whether an element can be read, with keys of its own or not. */
export const isReadable = (collection: CollectionKey, value: unknown): boolean =>
  elementProblems(collection, value)?.every(({ unknownKey }) => unknownKey) ?? true;

/** What is wrong with a hall outside its collections' elements. */
export const headProblems = (value: unknown) => problems(schemas.head, value);
export const campusProblems = (value: unknown) => problems(schemas.campus, value);
export const catalogProblems = (value: unknown) => problems(schemas.catalog, value);
export const settingsProblems = (value: unknown) => problems(schemas.settings, value);
export const baselineProblems = (value: unknown) => problems(schemas.baseline, value);

export const isCollection = (key: string): key is CollectionKey =>
  (collectionKeys as readonly string[]).includes(key);

/** One value can break hundreds of constraints; more than this helps nobody. */
const mostProblems = 20;

function problems(schema: JsonSchema, value: unknown): Problem[] | undefined {
  const errors = schemaErrors(value, schema, schemas.definitions);
  if (errors.length === 0) return undefined;
  const helpful = withoutBranches(errors, value);
  const found: Problem[] = [];
  const seen = new Set<string>();
  // Never let the choice of words make a broken value look sound.
  for (const error of helpful.length ? helpful : errors) {
    const problem = explain(error);
    const key = `${problem.path.join('/')} ${problem.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(problem);
    if (found.length === mostProblems) break;
  }
  return found;
}

/**
 * Where a value may have one of several forms, the failure of every form is an error. Keeps what helps:
 * for an object the faults inside it, for anything else the one sentence that names the forms.
 */
function withoutBranches(errors: readonly SchemaError[], value: unknown): SchemaError[] {
  const forks = errors.filter((e) => e.keyword === 'anyOf').map((e) => e.instancePath);
  if (forks.length === 0) return [...errors];
  return errors.filter((error) => {
    const fork = forks.find((f) => error.instancePath === f || error.instancePath.startsWith(`${f}/`));
    if (fork === undefined) return true;
    const at = valueAt(value, pathOf(fork));
    const isObject = typeof at === 'object' && at !== null && !Array.isArray(at);
    if (error.instancePath === fork && ['type', 'enum', 'pattern', 'anyOf'].includes(error.keyword)) {
      return error.keyword === 'anyOf' && !isObject;
    }
    return isObject;
  });
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

function pathOf(pointer: string): (string | number)[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((s) => (/^\d+$/.test(s) ? Number(s) : s.replaceAll('~1', '/').replaceAll('~0', '~')));
}

function explain(error: SchemaError): Problem {
  const path = pathOf(error.instancePath);
  const isWhole = path.length === 0;
  const { params } = error;
  const limit = String(params['limit']);
  const must = (kind: DemandKind, ...of: readonly unknown[]): Problem => {
    const demand = demandSaid(kind, of);
    return {
      path,
      ...worded(isWhole ? said('It must be {0}.', demand) : said('{0} must be {1}.', label(path), demand)),
      demand: { kind, ...(of.length ? { of: of.map((v) => (typeof v === 'number' ? v : String(v))) } : {}) },
    };
  };
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return {
        path: [...path, key],
        ...worded(said('"{0}" is not a key of the format; it is kept.', key)),
        unknownKey: true,
      };
    }
    case 'required': {
      const key = String(params['missingProperty']);
      return {
        path,
        ...worded(
          isWhole ? said('"{0}" is missing.', key) : said('"{0}" is missing in {1}.', key, label(path)),
        ),
      };
    }
    case 'type':
      return must(kindOr(params['type'], 'otherForm'));
    case 'enum':
      return must('oneOf', ...(params['allowedValues'] as unknown[]));
    case 'const':
      return must('exactly', params['allowedValue']);
    case 'pattern':
      return must(String(params['pattern']).startsWith('^\\d{4}') ? 'date' : 'id');
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return must(kindOr(params['comparison'], '<'), Number(limit));
    case 'minItems':
    case 'maxItems':
    case 'minLength':
    case 'maxLength':
      return must(error.keyword, Number(limit));
    case 'additionalItems':
      return must('items', Number(limit));
    case 'anyOf':
      return must(formOf([...path].reverse().find((s) => typeof s === 'string')));
    default:
      return {
        path,
        ...worded(
          isWhole
            ? said('It does not fit the format ({0}).', error.keyword)
            : said('{0} does not fit the format ({1}).', label(path), error.keyword),
        ),
      };
  }
}

/** Keys whose values may have several forms. */
const formOf = (key: string | undefined): DemandKind =>
  key === 'feeds' ||
  key === 'from' ||
  key === 'facing' ||
  key === 'extends' ||
  key === 'rules' ||
  key === 'options'
    ? key
    : 'otherForm';

const kindOr = (text: unknown, otherwise: DemandKind): DemandKind =>
  typeof text === 'string' && isDemandKind(text) ? text : otherwise;

const label = (path: readonly (string | number)[]) =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
