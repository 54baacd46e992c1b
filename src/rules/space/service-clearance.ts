import { clearBefore, sides, turnedTo, type ClearDepth, type Side } from '../../analysis/space/clearDepth';
import type { FloorThing } from '../../analysis/space/floorThing';
import { clearWidth } from '../../model/footprint';
import { fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';

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

const where: Readonly<Record<Side, string>> = {
  front: 'before the front of',
  rear: 'behind the rear of',
  left: 'at the left of',
  right: 'at the right of',
};

function failure(
  thing: FloorThing,
  side: Side,
  clear: ClearDepth,
  needMm: number,
  isStated: boolean,
): Failure {
  const { mm, other } = clear;
  const guessed = [thing, other].filter((t) => t?.assumed).map((t) => t!.id);
  const doubt = guessed.length ? ` (the size of ${guessed.join(' and ')} is assumed)` : '';
  const need = isStated ? `its type asks for ${needMm} mm` : `${needMm} mm are usual`;
  return {
    message: `${figure(mm)} mm are free ${where[side]} ${thing.id}, up to ${other?.id ?? 'a wall'}; ${need}${doubt}.`,
    objects: [thing.id, ...(other ? [other.id] : [])],
    path: ['at'],
    measured: mm,
    limit: needMm,
    unit: 'mm',
    ...(isStated && guessed.length === 0 ? {} : { severity: 'warning' as const }),
  };
}
