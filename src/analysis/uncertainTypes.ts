/** Equipment types whose uncertain figures the hall rests on: where elements do not state the figure themselves. */
import type { EquipmentType } from '../model/types';
import { derived } from './derived';

/** One doubtful figure of a type. */
export interface UncertainField {
  readonly name: string;
  /** The first by its id of the elements that take it from the type. */
  readonly first: string;
  /** How many elements do. */
  readonly users: number;
}

export interface UncertainType {
  readonly id: string;
  /** In the order of the type. */
  readonly fields: readonly UncertainField[];
}

interface Found {
  readonly id: string;
  readonly fields: readonly { readonly name: string; first: string; users: number }[];
}

const users = ['racks', 'cdus', 'airUnits', 'feeds'] as const;

/** Everything of the type that is stated and doubtful: the fields it names, or all of an estimate that names none. */
function doubtfulFields(type: EquipmentType): readonly string[] {
  const stated = Object.keys(type);
  const { uncertain } = type;
  if (uncertain) return stated.filter((key) => uncertain.includes(key));
  return type.confidence === 'estimate' ? stated : [];
}

function read(type: EquipmentType | undefined): Found | undefined {
  const doubtful = type ? doubtfulFields(type) : [];
  if (!type || doubtful.length === 0) return undefined;
  return { id: type.id, fields: doubtful.map((name) => ({ name, first: '', users: 0 })) };
}

/** In the order in which the text first uses them. */
export const uncertainTypes = derived(['stated'], ({ model, equipment }): readonly UncertainType[] => {
  const byType = new Map<string, Found | undefined>();
  for (const collection of users) {
    for (const element of model.elements(collection)) {
      if (element?.type === undefined) continue;
      if (!byType.has(element.type)) byType.set(element.type, read(equipment.type(element.type)));
      const found = byType.get(element.type);
      if (!found) continue;
      for (const field of found.fields) {
        if (element[field.name as keyof typeof element] !== undefined) continue;
        // By id and not by place: what is said must be the same in any order of the text.
        if (field.users++ === 0 || element.id < field.first) field.first = element.id;
      }
    }
  }
  return [...byType.values()].flatMap((found) =>
    found ? [{ id: found.id, fields: found.fields.filter(({ users }) => users > 0) }] : [],
  );
});
