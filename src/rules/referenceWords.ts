/** What is said of an id that names nothing, or another kind of thing; as the rest of a sentence about who names it. */
import type { ReferenceTarget } from '../model/types';
import { said, type Said } from '../words/said';

export function isMissing(id: string, target: ReferenceTarget): Said {
  switch (target) {
    case 'types':
      return said('there is no equipment type {0}.', id);
    case 'racks':
      return said('there is no rack {0}.', id);
    case 'feeds':
      return said('there is no feed {0}.', id);
    case 'loops':
      return said('there is no loop {0}.', id);
    case 'plants':
      return said('there is no plant {0}.', id);
    case 'power':
      return said('there is no power node {0}.', id);
    case 'zones':
      return said('there is no zone {0}.', id);
    case 'phases':
      return said('there is no phase {0}.', id);
    case 'any':
      return said('there is nothing with the id {0}.', id);
  }
}

/** @param list where the id stands. */
export const isInOther = (id: string, list: string, target: ReferenceTarget): Said =>
  said('{0} is in {1}, but {2} is wanted here.', id, list, wanted[target]);

const wanted: Readonly<Record<ReferenceTarget, Said>> = {
  types: said('an equipment type'),
  racks: said('a rack'),
  feeds: said('a feed'),
  loops: said('a loop'),
  plants: said('a plant'),
  power: said('a power node'),
  zones: said('a zone'),
  phases: said('a phase'),
  any: said('anything'),
};
