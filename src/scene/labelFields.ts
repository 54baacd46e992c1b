/**
 * What the text in a box may say: a person chooses up to three fields for racks and for units, and every painter
 * shows the same lines.
 */

/** Fields in the order in which a menu offers them. */
export const labelFields = [
  'id',
  'name',
  'model',
  'type',
  /** Nominal load of a rack, cooling capacity of a unit [kW]. */
  'load',
  'peak',
  /** Heat that leaves a rack by liquid [kW]. */
  'liquid',
  /** Coolant that a rack needs, that a CDU gives to its loop [L/min]; air that an air unit moves [m³/h]. */
  'flow',
  'mass',
  'feeds',
  'loop',
  'plant',
  'row',
  'zone',
  'phase',
  'status',
] as const;

export type LabelField = (typeof labelFields)[number];

/** The lines of a label, the most important first. */
export interface LabelChoice {
  readonly racks: readonly LabelField[];
  /** CDUs and air units. */
  readonly units: readonly LabelField[];
}

export const mostLabelLines = 3;

export const usualLabels: LabelChoice = {
  racks: ['id', 'load', 'model'],
  units: ['id', 'load', 'model'],
};

const known: ReadonlySet<unknown> = new Set(labelFields);

/** Whether a list is one that a label can show: known fields, each once, no more than there are lines. */
export const isLabelList = (fields: unknown): fields is readonly LabelField[] =>
  Array.isArray(fields) &&
  fields.length <= mostLabelLines &&
  new Set(fields).size === fields.length &&
  fields.every((field) => known.has(field));

/** Whether a label says something that changes when its loop does. */
export const dependsOnLoop = ({ racks }: LabelChoice): boolean => racks.includes('flow');
