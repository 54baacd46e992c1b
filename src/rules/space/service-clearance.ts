import { clearBefore, sides, turnedTo, type ClearDepth, type Side } from '../../analysis/space/clearDepth';
import type { FloorThing } from '../../analysis/space/floorThing';
import { clearWidth } from '../../model/footprint';
import { fallsShort, figure } from '../limits';
import { sizeDoubt, thingOrWall } from '../naming';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said, type Said, type SaidValue } from '../../words/said';

const noNeed = notApplicable('Neither its type nor the default asks for service clearance.');
const noFloor = notApplicable('It takes no floor.');

export const rule = defineRule({
  id: 'space/service-clearance',
  title: 'The space that service needs is free',
  severity: 'error',
  subjects: ['racks', 'cdus', 'airUnits', 'feeds'],
  reads: ['layout'],
  options: {
    unitFrontMm: {
      default: 900,
      unit: 'mm',
      description: 'Before the front of a CDU or CRAH whose type names no clearance.',
      source: 'Common practice: 0.9 m; makers ask for 0.9 to 1.2 m',
    },
    panelFrontMm: {
      default: 900,
      byProfile: { us: 0 },
      unit: 'mm',
      description:
        'Before the front of a panel or PDU whose type names no clearance; 0 where space/electrical-working-space judges it.',
      source: 'Common practice: 0.9 m',
    },
  },
  source:
    "The clearance that a type's maker states (such as IBM 7028-6C4: 915 mm front, 610 mm rear); else 0.9 m from common practice, as a warning.",
  check(hall, index, { unitFrontMm, panelFrontMm }, kind) {
    if (kind === 'hall' || kind === 'rows') return passed;
    const i = hall.floor.indexOf(kind, index);
    if (i === -1) return noFloor;
    const element = hall.model.element(kind, index)!;
    const type = hall.equipment.type('type' in element ? element.type : undefined);
    const stated = type?.clearance;
    const usual =
      kind === 'feeds' ? panelFrontMm : kind === 'cdus' || type?.kind === 'crah' ? unitFrontMm : 0;
    if (!stated && usual === 0) return noNeed;
    const thing = hall.floor.thing(i);
    const failures: Failure[] = [];
    for (const side of sides) {
      const needMm = stated ? (stated[side] ?? 0) : side === 'front' ? usual : 0;
      if (needMm === 0) continue;
      const clear = clearBefore(
        hall,
        turnedTo(thing.shape, side),
        needMm,
        (j) => j === i || hall.floor.attachedTo(j) === i || hall.floor.attachedTo(i) === j,
      );
      if (!clear || !fallsShort(clear.mm, needMm)) continue;
      if (!stated && isInAisle(clear.other, thing, needMm)) continue;
      failures.push(failure(thing, side, clear, needMm, stated !== undefined));
    }
    return failures.length ? failed(...failures) : passed;
  },
});

/** Before the front or behind the rear of a rack the aisle rules tell of it, with limits no smaller than the default. */
const isInAisle = (other: FloorThing | undefined, thing: FloorThing, reachMm: number): boolean =>
  other?.collection === 'racks' &&
  (['front', 'rear'] as const).some(
    (face) => clearWidth(other.shape, face, thing.shape, reachMm) !== undefined,
  );

/** What is free at a side of a thing, up to what, and what is needed. */
const freeAt: Readonly<Record<Side, (...values: readonly SaidValue[]) => Said>> = {
  front: (...values) => said('{0} mm are free before the front of {1}, up to {2}; {3}{4}.', ...values),
  rear: (...values) => said('{0} mm are free behind the rear of {1}, up to {2}; {3}{4}.', ...values),
  left: (...values) => said('{0} mm are free at the left of {1}, up to {2}; {3}{4}.', ...values),
  right: (...values) => said('{0} mm are free at the right of {1}, up to {2}; {3}{4}.', ...values),
};

function failure(
  thing: FloorThing,
  side: Side,
  clear: ClearDepth,
  needMm: number,
  isStated: boolean,
): Failure {
  const { mm, other } = clear;
  const isSure = isStated && !thing.assumed && !other?.assumed;
  const need = isStated ? said('its type asks for {0} mm', needMm) : said('{0} mm are usual', needMm);
  return {
    message: freeAt[side](figure(mm), thing.id, thingOrWall(other), need, sizeDoubt(thing, other)),
    objects: [thing.id, ...(other ? [other.id] : [])],
    path: ['at'],
    measured: mm,
    limit: needMm,
    unit: 'mm',
    ...(isSure ? {} : { severity: 'warning' as const }),
  };
}
