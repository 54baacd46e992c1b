/** A group of changes in one sentence, for the terminal, a pull request and the list beside a picture alike. */
import { isCollection } from '../../model/validateElement';
import { fieldWords } from '../../model/generated/fields';
import { changeKinds, type Change, type ChangeKind, type FieldChange } from '../../diff/change';
import { headList } from '../../diff/compare';
import { namedIn, type ChangeGroup, type GroupRow } from '../../diff/groups';
import { ruleList } from '../../diff/settingsDocument';
import { rules } from '../../rules/index.generated';
import { written } from '../../words/numberWords';
import { figure } from '../../rules/limits';
import { listWords, sayInEnglish, type DiffWord, type SayDiff } from './diffWords';
import { listed } from '../../rules/naming';
import { isArray, isObject, type JsonValue } from '../../text/jsonValue';

export interface ToldGroup {
  readonly list: string;
  readonly kinds: readonly ChangeKind[];
  /** What it is about: `R01-04`, or `row R02: 24 racks`. */
  readonly subject: string;
  /** What happened to it: `+600 mm x; feeds A1, B1 → A1`. May be empty. */
  readonly detail: string;
  readonly changes: readonly Change[];
}

export const toldGroup = (group: ChangeGroup, say: SayDiff = sayInEnglish): ToldGroup => ({
  list: group.list,
  kinds: group.kinds,
  subject: subjectOf(group, say),
  detail: detailOf(group, say),
  changes: group.changes,
});

/** `2 added, 24 moved`; the order is that of the kinds. */
export function kindSummary(counts: Readonly<Record<ChangeKind, number>>): string {
  return changeKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(', ');
}

const nouns: Readonly<Record<string, readonly [one: DiffWord, many: DiffWord]>> = {
  types: ['type', 'types'],
  phases: ['phase', 'phases'],
  zones: ['zone', 'zones'],
  columns: ['column', 'columns'],
  doors: ['door', 'doors'],
  plants: ['plant', 'plants'],
  loops: ['loop', 'loops'],
  cdus: ['cdu', 'cdus'],
  airUnits: ['airUnit', 'airUnits'],
  power: ['powerNode', 'powerNodes'],
  feeds: ['feed', 'feeds'],
  racks: ['rack', 'racks'],
  trays: ['tray', 'trays'],
  pipes: ['pipe', 'pipes'],
  links: ['link', 'links'],
  tests: ['assertion', 'assertions'],
  waivers: ['waiver', 'waivers'],
  halls: ['hall', 'halls'],
  [ruleList]: ['rule', 'rules'],
};

function noun(list: string, count: number, say: SayDiff): string {
  const [one, many] = nouns[list] ?? ['element', 'elements'];
  return say(count === 1 ? one : many);
}

function subjectOf({ list, kinds, changes, rows }: ChangeGroup, say: SayDiff): string {
  const [first] = changes;
  if (changes.length === 1 && first) {
    if (list === headList) return first.id ?? '';
    const what = noun(list, 1, say);
    if (first.id === undefined) return nameless(first, what, say);
    return first.idBefore === undefined ? `${what} ${first.id}` : `${what} ${first.idBefore} → ${first.id}`;
  }
  const counted = `${changes.length} ${noun(list, changes.length, say)}`;
  if (rows.length > 0) return rowSubject(rows, counted, changes.length, say);
  const ids = changes.map(({ id, idBefore }) =>
    kinds.includes('renamed') && idBefore !== undefined ? `${idBefore} → ${id ?? ''}` : (id ?? ''),
  );
  return `${counted}: ${listed(ids, listWords(say))}`;
}

/** An element without an id: a waiver by its rule. */
function nameless({ list, before, after }: Change, what: string, say: SayDiff): string {
  const value = (after ?? before)?.value ?? null;
  const rule = isObject(value) ? value['rule'] : undefined;
  if (typeof rule !== 'string') return say('withoutId', what);
  return list === 'waivers' ? say('waiverOf', rule) : say('countOf', what, rule);
}

function rowSubject(rows: readonly GroupRow[], counted: string, count: number, say: SayDiff): string {
  const isWhole = rows.every((row) => row.count === row.of);
  const names = listed(
    rows.map(({ name }) => name),
    listWords(say),
  );
  const isOne = rows.length === 1;
  if (isWhole) return say(isOne ? 'wholeRow' : 'wholeRows', names, counted);
  const of = rows.reduce((sum, row) => sum + row.of, 0);
  return say(isOne ? 'partOfRow' : 'partOfRows', count, of, names);
}

function detailOf({ list, kinds, changes }: ChangeGroup, say: SayDiff): string {
  const [first] = changes;
  if (!first) return '';
  const { before, after, move, turn, fields } = first;
  const isSingle = changes.length === 1;
  if (before === undefined || after === undefined) return loneDetail(first, isSingle, say);
  const parts: string[] = [];
  if (move) parts.push(moveText(move, say));
  if (turn !== undefined) parts.push(turnText(turn, fields, say));
  for (const field of fields) {
    const [key] = field.path;
    if (field.kind === 'moved' || (field.kind === 'rotated' && (key === 'at' || key === 'facing'))) continue;
    parts.push(list === ruleList ? limitText(first.id, field, say) : fieldText(list, field, say));
  }
  if (kinds.includes('renamed') && first.recognisedBy === 'likeness' && first.likeness !== undefined) {
    parts.push(say('alike', Math.round(first.likeness * 100)));
  }
  return parts.join('; ');
}

function loneDetail({ list, before, after }: Change, isSingle: boolean, say: SayDiff): string {
  const value = (after ?? before)?.value ?? null;
  if (list === headList) return clipped(valueText(value, undefined, say));
  if (!isObject(value)) return '';
  const { type, kind, at, file } = value;
  const what = [type, kind, file].filter((text) => typeof text === 'string').join(' ');
  const place =
    isSingle && at !== undefined && isArray(at)
      ? say('at', at.map((n) => valueText(n, undefined, say)).join(', '))
      : '';
  return clipped(`${what} ${place}`.trim());
}

/** `+600 mm x, -1200 mm y`. */
export function moveText([dx, dy]: readonly [number, number], { numbers }: SayDiff): string {
  const signed = (value: number, axis: string) =>
    `${value > 0 ? '+' : '-'}${written(Math.abs(value), numbers)} mm ${axis}`;
  return [dx === 0 ? undefined : signed(dx, 'x'), dy === 0 ? undefined : signed(dy, 'y')]
    .filter((text) => text !== undefined)
    .join(', ');
}

const faces: Readonly<Record<string, DiffWord>> = {
  north: 'north',
  east: 'east',
  south: 'south',
  west: 'west',
};

function turnText(turn: number, fields: readonly FieldChange[], say: SayDiff): string {
  const facing = fields.find(({ path }) => path[0] === 'facing')?.after;
  const named = faces[typeof facing === 'string' ? facing : 'north'];
  const to =
    typeof facing === 'number'
      ? `${written(figure(facing), say.numbers)}°`
      : named
        ? say(named)
        : clipped(valueText(facing, undefined, say));
  const way = turn === 180 ? 'turnedAbout' : turn > 0 ? 'turnedClockwise' : 'turnedAnticlockwise';
  return say(way, written(figure(Math.abs(turn)), say.numbers), to);
}

function fieldText(list: string, field: FieldChange, say: SayDiff): string {
  const key = field.path.join('.');
  const unit = unitOf(list, field.path);
  if (field.path.length === 0)
    return `${clipped(valueText(field.before, unit, say))} → ${clipped(valueText(field.after, unit, say))}`;
  if (field.kind === 'rewired') return `${key} ${wiringText(field, say)}`;
  if (field.before === undefined) return say('set', key, clipped(valueText(field.after, unit, say)));
  if (field.after === undefined) return say('takenOut', key, clipped(valueText(field.before, unit, say)));
  return `${key} ${pointsText(field, say) ?? betweenText(field, unit, say)}`;
}

/** `minMm 1200 → 1400 mm`, `severity warning → off`. */
function limitText(id: string | undefined, field: FieldChange, say: SayDiff): string {
  const [, option] = field.path;
  const unit = option === undefined ? undefined : rules.find((rule) => rule.id === id)?.options[option]?.unit;
  return `${option ?? field.path.join('.')} ${betweenText(field, unit, say)}`;
}

/** `1200 → 1400 mm`. */
const betweenText = ({ before, after }: FieldChange, unit: string | undefined, say: SayDiff): string =>
  `${clipped(valueText(before, unit, say, true))} → ${clipped(valueText(after, unit, say))}`;

/** `A1, B1 → A1`; where the same things are named, what differs in how. */
function wiringText({ before, after }: FieldChange, say: SayDiff): string {
  const was = namedIn(before);
  const is = namedIn(after);
  const names = (ids: readonly string[]) => (ids.length === 0 ? say('none') : clipped(ids.join(', ')));
  if (was.join() !== is.join()) return `${names(was)} → ${names(is)}`;
  return `${clipped(valueText(before, undefined, say))} → ${clipped(valueText(after, undefined, say))}`;
}

/** Lists of points are told by what they are, not by their hundred numbers. */
function pointsText({ path, before, after }: FieldChange, say: SayDiff): string | undefined {
  const [key] = path.slice(-1);
  if (key !== 'outline' && key !== 'path') return undefined;
  if (before === undefined || after === undefined || !isArray(before) || !isArray(after)) return undefined;
  const isOutline = key === 'outline';
  return before.length === after.length
    ? say(isOutline ? 'reshapedCorners' : 'reshapedPoints', after.length)
    : say(isOutline ? 'otherCorners' : 'otherPoints', before.length, after.length);
}

function unitOf(list: string, path: readonly string[]): string | undefined {
  if (!isCollection(list)) return undefined;
  return fieldWords[list].find((field) => field.path.join('.') === path.join('.'))?.unit;
}

function valueText(
  value: JsonValue | undefined,
  unit: string | undefined,
  say: SayDiff,
  withoutUnit = false,
): string {
  if (value === undefined) return say('none');
  if (typeof value === 'number')
    return `${written(value, say.numbers)}${unit && unit !== '1' && !withoutUnit ? ` ${unit}` : ''}`;
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** Longer texts say no more in a line. */
const mostCharacters = 80;

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters - 1).join('')}…` : line;
}
