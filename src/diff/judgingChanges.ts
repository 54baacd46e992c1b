/**
 * What changed of that by which a hall is judged: its rules, with how severe they are and their limits as they are in
 * force, whichever settings say so, and the types of equipment that it names.
 */
import type { Catalog } from '../catalog/catalog';
import type { EquipmentType, Profile } from '../model/types';
import type { ActiveRule, RuleSet } from '../rules/ruleSet';
import { isObject, sameValue, type JsonValue } from '../text/jsonValue';
import { compareDocuments } from './compare';
import { readDocument, type DiffDocument } from './diffDocument';
import { groupChanges, type ChangeGroup } from './groups';
import { ruleList } from './settingsDocument';

/** A version of a hall with what judges it. */
export interface JudgedBy {
  /** The JSON value of the hall; undefined where it is not there. */
  readonly value: unknown;
  readonly rules: RuleSet;
  readonly catalog: Catalog;
}

/** Rules first, then types; both in the order of their ids. */
export function judgingChanges(before: JudgedBy, after: JudgedBy): ChangeGroup[] {
  return [...ruleChanges(before, after), ...typeChanges(before, after)];
}

function ruleChanges(before: JudgedBy, after: JudgedBy): ChangeGroup[] {
  // A profile that the hall itself names has changed with the hall, and is told there.
  const profile = profileOf(after.value) ?? profileOf(before.value);
  const was = active(before.rules, profile);
  const is = active(after.rules, profile);
  const elements = { before: [] as JsonValue[], after: [] as JsonValue[] };
  for (const id of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const old = ruleElement(id, was.get(id), is.get(id));
    const now = ruleElement(id, is.get(id), was.get(id));
    if (sameValue(old, now)) continue;
    elements.before.push(old);
    elements.after.push(now);
  }
  return grouped(rulesDocument(elements.before), rulesDocument(elements.after));
}

const rulesDocument = (elements: readonly JsonValue[]): DiffDocument => ({
  kind: 'settings',
  lists: [ruleList],
  list: (key) => (key === ruleList ? elements : []),
  head: {},
});

/** What judges halls; rules about campuses alone do not. */
const active = (rules: RuleSet, profile: Profile | undefined): ReadonlyMap<string, ActiveRule> =>
  new Map(
    rules
      .active(profile)
      .filter(({ rule }) => rule.subjects.length > 0 || !rule.campus)
      .map((rule) => [rule.rule.id, rule]),
  );

/** A rule that is off has no limits: it is shown with those of the other side. */
const ruleElement = (id: string, own: ActiveRule | undefined, other: ActiveRule | undefined): JsonValue => ({
  id,
  severity: own?.severity ?? 'off',
  options: { ...(own ?? other)?.options },
});

function typeChanges(before: JudgedBy, after: JudgedBy): ChangeGroup[] {
  const named = new Set([...typesNamed(before.value), ...typesNamed(after.value)]);
  const types = (catalog: Catalog) =>
    [...named].sort().flatMap((id): readonly EquipmentType[] => {
      const type = catalog.get(id);
      return type ? [type] : [];
    });
  const document = (catalog: Catalog) => readDocument('catalog', { types: types(catalog) });
  return grouped(document(before.catalog), document(after.catalog));
}

function grouped(before: DiffDocument, after: DiffDocument): ChangeGroup[] {
  return groupChanges(compareDocuments(before, after).changes, before, after);
}

function profileOf(hall: unknown): Profile | undefined {
  const design = isObject(hall) ? hall['design'] : undefined;
  const profile = isObject(design) ? design['profile'] : undefined;
  return profile === 'eu' || profile === 'us' || profile === 'fr' ? profile : undefined;
}

/** Of the hall's elements, without the types that the hall itself brings: those are told as its own changes. */
function typesNamed(hall: unknown): ReadonlySet<string> {
  const named = new Set<string>();
  if (!isObject(hall)) return named;
  const { types, ...lists } = hall;
  for (const list of Object.values(lists)) {
    if (!Array.isArray(list)) continue;
    for (const element of list as readonly unknown[]) {
      const type = isObject(element) ? element['type'] : undefined;
      if (typeof type === 'string') named.add(type);
    }
  }
  for (const own of Array.isArray(types) ? (types as readonly unknown[]) : []) {
    if (isObject(own) && typeof own['id'] === 'string') named.delete(own['id']);
  }
  return named;
}
