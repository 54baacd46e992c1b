/** Versions of one small hall for merges: two racks on neighbouring lines, in the canonical form. */
interface RackFields {
  readonly at?: readonly [number, number];
  readonly powerKw?: number;
  readonly facing?: string;
}

const rack = (id: string, at: readonly [number, number], fields: RackFields = {}) => ({
  id,
  type: 'network-rack',
  at,
  powerKw: 10,
  ...fields,
});

export interface HallFields {
  readonly name?: string;
  readonly R1?: RackFields;
  readonly R2?: RackFields;
  readonly others?: readonly object[];
  readonly without?: readonly string[];
}

/** One element a line, as people and `fmt` write them. */
export function hallText({ name, R1, R2, others = [], without = [] }: HallFields = {}): string {
  const racks = [rack('R1', [3000, 3000], R1), rack('R2', [3600, 3000], R2), ...others];
  const lines = racks
    .filter((element) => !without.includes('id' in element ? String(element.id) : ''))
    .map((element) => `    ${JSON.stringify(element)}`);
  return [
    '{',
    '  "format": "datahall/1",',
    ...(name === undefined ? [] : [`  "name": ${JSON.stringify(name)},`]),
    '  "room": { "outline": [[0, 0], [20000, 0], [20000, 12000], [0, 12000]] },',
    '  "racks": [',
    lines.join(',\n'),
    '  ]',
    '}',
    '',
  ].join('\n');
}

export const newRack = (id: string, at: readonly [number, number], fields: RackFields = {}) =>
  rack(id, at, fields);

export interface MergedHall {
  readonly name?: string;
  readonly racks: readonly {
    readonly id: string;
    readonly powerKw: number;
    readonly at: readonly number[];
  }[];
  readonly $conflicts?: readonly { readonly id: string; readonly path: readonly string[] }[];
}

export const hallOf = (text: string): MergedHall => JSON.parse(text) as MergedHall;
