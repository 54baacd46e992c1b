import { boardAt, clearAhead, wayBeside } from '../../analysis/space/workingSpace';
import { naturalCompare } from '../../text/naturalCompare';
import { exceeds, fallsShort, figure } from '../limits';
import { feedName, sizeDoubt, thingOrWall } from '../naming';
import { enforcedByNec, notEnforced } from '../nec';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

const noBoard = notApplicable('It is no panel or PDU that stands on the floor.');
const small = notApplicable('It is neither as large nor as wide.');

export const rule = defineRule({
  id: 'space/electrical-two-exits',
  title: 'The working space of a large, wide board can be left at both ends',
  severity: 'error',
  subjects: ['feeds'],
  reads: ['layout', 'power'],
  options: {
    enforced: enforcedByNec('NEC 110.26(C) as explained by ecmag.com and ecmweb.com'),
    fromA: {
      default: 1200,
      unit: 'A',
      description: 'Rated current from which on it applies.',
      source: 'NEC 110.26(C)(2) as explained by ecmweb.com',
    },
    widerThanM: {
      default: 1.829,
      unit: 'm',
      description: 'Width beyond which it applies.',
      source: 'NEC 110.26(C)(2) as explained by ecmweb.com: 6 ft',
    },
    entranceMm: {
      default: 610,
      unit: 'mm',
      description: 'Least width of each way out of the working space.',
      source: 'NEC 110.26(C)(2) as explained by ecmweb.com: 24 in',
    },
    depthMm: {
      default: 1067,
      unit: 'mm',
      description: 'Depth of the working space; twice as much of it needs one way only.',
      source: 'Common practice: NEC table 110.26(A)(1), condition 2, 3.5 ft',
    },
  },
  source: 'NEC 110.26(C)(2) as explained by ecmag.com and ecmweb.com.',
  check(hall, index, { enforced, fromA, widerThanM, entranceMm, depthMm }) {
    if (!enforced) return notEnforced;
    const board = boardAt(hall, index);
    if (!board) return noBoard;
    const width = board.thing.shape.width;
    if (!exceeds(width / 1000, widerThanM)) return small;
    if (board.ratingA === undefined) return blocked(`ratingA of ${board.feed.id} is not known.`);
    if (fallsShort(board.ratingA, fromA)) return small;
    const ahead = clearAhead(hall, board, width, 2 * depthMm);
    if (!ahead || !fallsShort(ahead.mm, 2 * depthMm)) return passed;
    const depth = Math.max(1, Math.min(ahead.mm, depthMm));
    const ends = (['left', 'right'] as const).flatMap((side) => {
      const clear = wayBeside(hall, board, side, depth, entranceMm);
      return clear && fallsShort(clear.mm, entranceMm) ? [{ side, ...clear }] : [];
    });
    ends.sort((a, b) => a.mm - b.mm || naturalCompare(a.other?.id ?? '', b.other?.id ?? ''));
    const worst = ends[0];
    if (!worst) return passed;
    const { side, mm, other } = worst;
    const figures = [
      feedName(hall, board.feed),
      figure(board.ratingA),
      figure(width),
      figure(mm),
      thingOrWall(other),
      figure(entranceMm),
      sizeDoubt(board.thing, other),
    ];
    return failed({
      message:
        side === 'left'
          ? said(
              'The working space of {0} ({1} A, {2} mm wide) has {3} mm at its left end, up to {4}; it needs {5} mm at both ends, or twice its depth{6}.',
              ...figures,
            )
          : said(
              'The working space of {0} ({1} A, {2} mm wide) has {3} mm at its right end, up to {4}; it needs {5} mm at both ends, or twice its depth{6}.',
              ...figures,
            ),
      objects: [board.feed.id, ...(other ? [other.id] : [])],
      path: ['at'],
      measured: mm,
      limit: entranceMm,
      unit: 'mm',
      ...(board.thing.assumed || other?.assumed ? { severity: 'warning' as const } : {}),
    });
  },
});
