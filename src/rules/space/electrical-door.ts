import { narrowGap } from '../../analysis/space/bodyGap';
import { doorways, openingShape, type Doorway } from '../../analysis/space/doorways';
import { boardAt, type Board } from '../../analysis/space/workingSpace';
import { naturalCompare } from '../../text/naturalCompare';
import { fallsShort, figure } from '../limits';
import { feedName } from '../naming';
import { enforcedByNec, notEnforced } from '../nec';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

const noBoards = notApplicable('No panel or PDU of this rating stands in the hall.');

export const rule = defineRule({
  id: 'space/electrical-door',
  title: 'Doors near large boards open outwards',
  severity: 'warning',
  subjects: ['doors'],
  reads: ['layout', 'power'],
  options: {
    enforced: enforcedByNec('NEC 110.26(C)(3) as explained by ecmag.com'),
    fromA: {
      default: 800,
      unit: 'A',
      description: 'Rated current from which on it applies.',
      source: 'NEC 110.26(C)(3) as explained by ecmag.com',
    },
    nearerThanM: {
      default: 7.6,
      unit: 'm',
      description: 'Distance from the board within which a door must open outwards.',
      source: 'NEC 110.26(C)(3) as explained by ecmag.com: 25 ft',
    },
  },
  source:
    'NEC 110.26(C)(3) as explained by ecmag.com. That the door has panic hardware is not in the format.',
  check(hall, index, { enforced, fromA, nearerThanM }) {
    if (!enforced) return notEnforced;
    const boards = hall.model
      .elements('feeds')
      .map((_, i) => boardAt(hall, i))
      .filter((b) => b !== undefined)
      .filter((b) => b.ratingA !== undefined && !fallsShort(b.ratingA, fromA));
    if (boards.length === 0) return noBoards;
    const doorway = hall.get(doorways).find((d) => d.index === index)!;
    const { door } = doorway;
    if (door.swing !== 'in' && door.swing !== 'double-in') return passed;
    const near = nearest(boards, doorway, nearerThanM * 1000);
    if (!near || !fallsShort(near.metres, nearerThanM)) return passed;
    return failed({
      message: said(
        'Door {0} opens into the room {1} m from {2} ({3} A); within {4} m it must open outwards.',
        door.id,
        figure(near.metres),
        feedName(hall, near.board.feed),
        figure(near.board.ratingA!),
        figure(nearerThanM),
      ),
      objects: [door.id, near.board.feed.id],
      path: ['swing'],
      measured: near.metres,
      limit: nearerThanM,
      unit: 'm',
    });
  },
});

function nearest(
  boards: readonly Board[],
  doorway: Doorway,
  withinMm: number,
): { readonly board: Board; readonly metres: number } | undefined {
  const opening = openingShape(doorway);
  let found: { board: Board; metres: number } | undefined;
  for (const board of boards) {
    const gap = narrowGap(opening, board.thing.shape, withinMm);
    if (!gap) continue;
    const metres = gap.mm / 1000;
    const isSame = metres === found?.metres;
    if (found && (isSame ? naturalCompare(found.board.feed.id, board.feed.id) < 0 : metres > found.metres))
      continue;
    found = { board, metres };
  }
  return found;
}
