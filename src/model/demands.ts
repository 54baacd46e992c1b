import { inSeries, Said, said } from '../words/said';

/** What the format asks of a value, by kind: the end of "… must be …". {0} is what it is held against. */
export const demands = {
  integer: said('a whole number'),
  number: said('a number'),
  string: said('text'),
  boolean: said('true or false'),
  array: said('a list'),
  object: said('an object'),
  oneOf: said('one of {0}'),
  exactly: said('{0}'),
  date: said('a date as YYYY-MM-DD'),
  id: said('an id: letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 64 of them'),
  '>=': said('at least {0}'),
  '>': said('more than {0}'),
  '<=': said('at most {0}'),
  '<': said('less than {0}'),
  minItems: said('a list of at least {0}'),
  maxItems: said('a list of at most {0}'),
  items: said('a list of {0}'),
  minLength: said('text of at least {0} characters'),
  maxLength: said('text of at most {0} characters'),
  feeds: said('the id of a feed or { "feed", "weight" }'),
  from: said('the id of a power node or { "node", "role", "switching" }'),
  facing: said('"north", "east", "south", "west" or degrees clockwise from north'),
  extends: said('a path or a list of paths'),
  rules: said('"off", "info", "warning", "error" or { "severity", "options" }'),
  options: said('a number, a string or true/false'),
  otherForm: said('of another form'),
} as const satisfies Readonly<Record<string, Said>>;

export type DemandKind = keyof typeof demands;

export interface Demand {
  readonly kind: DemandKind;
  /** What it is held against: a limit, or the words that it may be. */
  readonly of?: readonly (string | number)[];
}

export const isDemandKind = (kind: string): kind is DemandKind => Object.hasOwn(demands, kind);

/** Words of the format stand in it as in the file. */
export function demandSaid(kind: DemandKind, of: readonly unknown[]): Said {
  const values = of.map((value) =>
    typeof value === 'string' ? JSON.stringify(value) : typeof value === 'number' ? value : String(value),
  );
  return new Said(demands[kind].pattern, [inSeries(values)]);
}
