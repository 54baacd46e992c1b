/** What the format asks of a value, by kind and in English: the end of "… must be …". {0} is what it is held against. */
export const demands = {
  integer: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  oneOf: 'one of {0}',
  exactly: '{0}',
  date: 'a date as YYYY-MM-DD',
  id: 'an id: letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 64 of them',
  '>=': 'at least {0}',
  '>': 'more than {0}',
  '<=': 'at most {0}',
  '<': 'less than {0}',
  minItems: 'a list of at least {0}',
  maxItems: 'a list of at most {0}',
  items: 'a list of {0}',
  minLength: 'text of at least {0} characters',
  maxLength: 'text of at most {0} characters',
  feeds: 'the id of a feed or { "feed", "weight" }',
  from: 'the id of a power node or { "node", "role", "switching" }',
  facing: '"north", "east", "south", "west" or degrees clockwise from north',
  extends: 'a path or a list of paths',
  rules: '"off", "info", "warning", "error" or { "severity", "options" }',
  options: 'a number, a string or true/false',
  otherForm: 'of another form',
} as const;

export type DemandKind = keyof typeof demands;

export interface Demand {
  readonly kind: DemandKind;
  /** What it is held against: a limit, or the words that it may be. */
  readonly of?: readonly (string | number)[];
}

export const isDemandKind = (kind: string): kind is DemandKind => Object.hasOwn(demands, kind);
