/** What names what in a campus: its lists name things as those of a hall do, and its halls what feeds them. */
import {
  forEachReferenceIn,
  referenceAt,
  referenceFields,
  referencePath,
  type ReferenceField,
} from '../model/references';
import type { ElementReference } from '../model/elementReferences';
import type { ReferenceTarget } from '../model/types';
import type { CampusList } from './campusFile';

export const campusReferenceFields: Readonly<Record<CampusList, readonly ReferenceField[]>> = {
  phases: referenceFields.phases,
  plants: referenceFields.plants,
  power: referenceFields.power,
  halls: [
    { key: 'from', target: 'power', many: true },
    { key: 'phase', target: 'phases', many: false },
  ],
  waivers: referenceFields.waivers,
};

/** Every id that an element of a campus names. */
export function campusReferences(list: CampusList, element: object): readonly ElementReference[] {
  const found: ElementReference[] = [];
  forEachReferenceIn(campusReferenceFields[list], element, (id, target, ...place) => {
    found.push({ id, target, path: referencePath(...place) });
  });
  return found;
}

/** What the id at this path of an element of a campus names. */
export const campusReferenceAt = (
  list: CampusList,
  path: readonly (string | number)[],
): ReferenceTarget | undefined => referenceAt(campusReferenceFields[list], path);
