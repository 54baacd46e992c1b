/** Power density: the load of each rack, by itself and over its share of the floor. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { loadAndArea } from '../../analysis/hallTotals';
import { sharedAisleMm } from '../../analysis/space/floorLoad';
import { numberOption } from '../../rules/ruleOption';
import { roundedUp } from './nice';
import type { Overlay, OverlayUnit, OverlayValue } from './overlay';
import type { OverlaySource } from './overlaySource';

/** Load of each rack [kW]; the hall's sum beside it. */
export function densityOverlay({ hall }: OverlaySource): Overlay {
  const values = racksBy(hall, (rack) => hall.equipment.rackAt(rack).powerKw);
  return {
    id: 'density',
    scale: scaleTo(values, 'kW'),
    values,
    groups: [{ id: undefined, load: loadAndArea(hall).itKw, limit: undefined }],
    groupUnit: 'kW',
  };
}

/**
 * Load over the rack's share of the floor [kW/m²]: P / (w · (d + ½ front + ½ rear)), its footprint with half of the aisles
 * before and behind, of which no more counts than for the load on the floor. The hall beside it is its IT load over the
 * area inside its outline, as the reports have it.
 */
export function areaDensityOverlay({ hall, rules }: OverlaySource): Overlay {
  const mostAisleMm = numberOption(hall, rules, 'structure/floor-distributed', 'mostAisleMm');
  const values = racksBy(hall, (rack) => {
    const { powerKw } = hall.equipment.rackAt(rack);
    const thing = hall.floor.indexOf('racks', rack);
    if (powerKw === undefined || thing === -1) return undefined;
    return powerKw / shareOfFloorM2(hall, thing, mostAisleMm);
  });
  const { itKw, areaM2 } = loadAndArea(hall);
  return {
    id: 'density-area',
    scale: scaleTo(values, 'kW/m²'),
    values,
    groups: areaM2 > 0 ? [{ id: undefined, load: itKw / areaM2, limit: undefined }] : [],
    groupUnit: 'kW/m²',
  };
}

/** Footprint of a rack with half of its aisles [m²]. */
export function shareOfFloorM2(hall: HallAnalysis, thing: number, mostAisleMm: number): number {
  const { width, depth } = hall.floor.thing(thing).shape;
  const front = sharedAisleMm(hall, thing, 'front', mostAisleMm);
  const rear = sharedAisleMm(hall, thing, 'rear', mostAisleMm);
  return (width * (depth + front / 2 + rear / 2)) / 1e6;
}

/** A value for every readable rack. */
export function racksBy(
  { model }: HallAnalysis,
  measure: (rack: number) => number | undefined,
): readonly OverlayValue[] {
  return model.elements('racks').flatMap((rack, index): OverlayValue[] => {
    if (!rack) return [];
    const value = measure(index);
    return [value === undefined ? { id: rack.id } : { id: rack.id, value }];
  });
}

export const highest = (values: readonly OverlayValue[]): number =>
  values.reduce((most, { value = 0 }) => Math.max(most, value), 0);

const scaleTo = (values: readonly OverlayValue[], unit: OverlayUnit) =>
  ({ kind: 'sequential', unit, from: 0, to: roundedUp(highest(values)) }) as const;
