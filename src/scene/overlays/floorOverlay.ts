/** Load of each rack on the floor, by the method by which `structure/floor-distributed` judges it. */
import {
  floorOf,
  footprintKpa,
  rackMassKg,
  sharedAisleMm,
  tributaryKpa,
} from '../../analysis/space/floorLoad';
import { numberOption, ruleOption } from '../../rules/ruleOption';
import { highest, racksBy } from './densityOverlay';
import { roundedUp } from './nice';
import type { Overlay } from './overlay';
import type { OverlaySource } from './overlaySource';

const rule = 'structure/floor-distributed';

export function floorOverlay({ hall, rules }: OverlaySource): Overlay {
  const byFootprint = ruleOption(hall, rules, rule, 'byFootprint') === true;
  const mostAisleMm = numberOption(hall, rules, rule, 'mostAisleMm');
  const floor = floorOf(hall);
  const values = racksBy(hall, (rack) => {
    const massKg = rackMassKg(hall, rack);
    const thing = hall.floor.indexOf('racks', rack);
    if (massKg === undefined || thing === -1) return undefined;
    const { width, depth } = hall.floor.thing(thing).shape;
    if (byFootprint) return footprintKpa(massKg, width, depth);
    const front = sharedAisleMm(hall, thing, 'front', mostAisleMm);
    const rear = sharedAisleMm(hall, thing, 'rear', mostAisleMm);
    return tributaryKpa(massKg, width, depth, front, rear);
  });
  const limit = floor && (floor.ratedKpa ?? numberOption(hall, rules, rule, 'assumedKpa'));
  return {
    id: 'floor',
    scale: {
      kind: 'sequential',
      unit: 'kN/m²',
      from: 0,
      // The colours end at the limit: above it a mark tells.
      to: limit ?? roundedUp(highest(values)),
      ...(limit === undefined ? {} : { limit, near: limit * numberOption(hall, rules, rule, 'marginShare') }),
    },
    values,
    groups: [],
  };
}
