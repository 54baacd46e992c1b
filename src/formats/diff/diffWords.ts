/** The words of a comparison, in English; a shell that speaks another language says them in its own. */

import { englishNumbers, type NumberWords } from '../../words/numberWords';
import { english, filled } from '../../words/said';
import type { ListWords } from '../../rules/naming';

/** What is filled in stands for {0}, {1} … */
export const diffWords = {
  type: 'type',
  types: 'types',
  phase: 'phase',
  phases: 'phases',
  zone: 'zone',
  zones: 'zones',
  column: 'column',
  columns: 'columns',
  door: 'door',
  doors: 'doors',
  plant: 'plant',
  plants: 'plants',
  loop: 'loop',
  loops: 'loops',
  cdu: 'CDU',
  cdus: 'CDUs',
  airUnit: 'air unit',
  airUnits: 'air units',
  powerNode: 'power node',
  powerNodes: 'power nodes',
  feed: 'feed',
  feeds: 'feeds',
  rack: 'rack',
  racks: 'racks',
  tray: 'tray',
  trays: 'trays',
  pipe: 'pipe',
  pipes: 'pipes',
  link: 'link',
  links: 'links',
  assertion: 'assertion',
  assertions: 'assertions',
  waiver: 'waiver',
  waivers: 'waivers',
  hall: 'hall',
  halls: 'halls',
  rule: 'rule',
  rules: 'rules',
  element: 'element',
  elements: 'elements',

  none: 'none',
  more: '{0} more',
  and: '{0} and {1}',
  waiverOf: 'waiver of {0}',
  withoutId: '{0} without an id',
  wholeRow: 'row {0}: {1}',
  wholeRows: 'rows {0}: {1}',
  partOfRow: '{0} of {1} racks of row {2}',
  partOfRows: '{0} of {1} racks of rows {2}',
  alike: 'probably the same: {0} % alike',
  at: 'at {0}',
  turnedAbout: '{0}° about, to face {1}',
  turnedClockwise: '{0}° clockwise, to face {1}',
  turnedAnticlockwise: '{0}° anticlockwise, to face {1}',
  north: 'north',
  east: 'east',
  south: 'south',
  west: 'west',
  set: '{0} {1} set',
  takenOut: '{0} {1} taken out',
  reshapedCorners: 'reshaped, {0} corners',
  reshapedPoints: 'reshaped, {0} points',
  otherCorners: '{0} → {1} corners',
  otherPoints: '{0} → {1} points',

  itLoad: 'IT load',
  byLiquid: 'of it by liquid',
  toAir: 'of it to the air',
  massOfRacks: 'mass of racks',
  area: 'area',
  generators: 'generators',
  atWorst: '{0} at worst',
  each: '{0}, each',
  airOfHall: 'air of the hall',
  airOf: 'air of {0}',
  withoutPhase: 'without a phase',
  oneRackAnd: '{0} rack, {1}',
  racksAnd: '{0} racks, {1}',
  schemeProven: 'power scheme proven',
  lossesSurvived: 'single losses survived',
  countOf: '{0} of {1}',

  itWas: 'it was {0}',
  countNew: '{0} new',
  countWorse: '{0} worse',
  countFixed: '{0} fixed',
  countWaived: '{0} waived now',
  countAsBefore: '{0} as before',
  noneBeforeAndAfter: 'none, before and after',
  sameAsBefore: 'the same {0} as before',
} as const;

export type DiffWord = keyof typeof diffWords;

/** A text with its values filled in, and how the language writes numbers. */
export interface SayDiff {
  (word: DiffWord, ...values: readonly (string | number)[]): string;
  readonly numbers: NumberWords;
}

/** How lists of names are said. */
export const listWords = (say: SayDiff): ListWords => ({
  none: say('none'),
  more: (count) => say('more', count),
  and: (named, last) => say('and', named, last),
});

export const sayInEnglish: SayDiff = Object.assign(
  (word: DiffWord, ...values: readonly (string | number)[]) => filled(diffWords[word], english, values),
  { numbers: englishNumbers },
);
