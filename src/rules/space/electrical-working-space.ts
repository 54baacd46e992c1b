import { boardAt, clearAhead } from '../../analysis/space/workingSpace';
import { fallsShort, figure } from '../limits';
import { feedName, sizeDoubt, thingOrWall } from '../naming';
import { enforcedByNec, notEnforced } from '../nec';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { nothing, capital, said } from '../../words/said';

const noBoard = notApplicable('It is no panel or PDU that stands on the floor.');

/** Up to this voltage to ground one depth holds for every condition [V]. */
const lowVoltage = 150;

export const rule = defineRule({
  id: 'space/electrical-working-space',
  title: 'There is working space before panels and PDUs',
  severity: 'error',
  subjects: ['feeds'],
  reads: ['layout', 'power'],
  options: {
    enforced: enforcedByNec('NEC 110.26 as explained by ecmag.com'),
    leastMm: {
      default: 914,
      unit: 'mm',
      description: 'Depth below which it is an error, and the depth up to 150 V to ground.',
      source: 'NEC 110.26 as explained by ecmag.com: 3 to 4 ft by voltage and condition',
    },
    condition: {
      default: 2,
      unit: '1',
      description: 'What is opposite: 1 nothing grounded, 2 grounded parts (racks, concrete), 3 live parts.',
      source: 'NEC table 110.26(A)(1); house choice: racks and concrete walls are grounded',
    },
    depth2Mm: {
      default: 1067,
      unit: 'mm',
      description: 'Depth in condition 2, above 150 V to ground.',
      source: 'Common practice: NEC table 110.26(A)(1), 3.5 ft',
    },
    depth3Mm: {
      default: 1219,
      unit: 'mm',
      description: 'Depth in condition 3, above 150 V to ground.',
      source: 'Common practice: NEC table 110.26(A)(1), 4 ft',
    },
    widthMm: {
      default: 762,
      unit: 'mm',
      description: 'Least width of the space; that of the equipment where it is wider.',
      source: 'NEC 110.26 as explained by ecmag.com: 30 in',
    },
  },
  source: 'NEC 110.26(A) as explained by ecmag.com; the rows of its table from common practice, as warnings.',
  check(hall, index, { enforced, leastMm, condition, depth2Mm, depth3Mm, widthMm }) {
    if (!enforced) return notEnforced;
    const board = boardAt(hall, index);
    if (!board) return noBoard;
    const isLow = board.toGroundV !== undefined && board.toGroundV <= lowVoltage;
    const byCondition = condition >= 3 ? depth3Mm : condition >= 2 ? depth2Mm : leastMm;
    const depth = isLow ? leastMm : Math.max(leastMm, byCondition);
    const clear = clearAhead(hall, board, widthMm, depth);
    if (!clear || !fallsShort(clear.mm, depth)) return passed;
    const { mm, other } = clear;
    const isError = fallsShort(mm, leastMm);
    const limit = isError ? leastMm : depth;
    const doubt = sizeDoubt(board.thing, other);
    return failed({
      message: said(
        '{0} has {1} mm of working space before it, up to {2}; {3} mm are needed{4}.',
        capital(feedName(hall, board.feed)),
        figure(mm),
        thingOrWall(other),
        figure(limit),
        doubt,
      ),
      objects: [board.feed.id, ...(other ? [other.id] : [])],
      path: ['at'],
      measured: mm,
      limit,
      unit: 'mm',
      ...(isError && doubt === nothing ? {} : { severity: 'warning' as const }),
    });
  },
});
