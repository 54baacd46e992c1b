/** The sides of a conflict over the plan: each outline with its side's name, told apart by dashes too. */
import type { ConflictView } from '../../src/protocol/conflictMessages';
import type { Point } from '../../src/model/types';
import type { ToolShape } from '../painters/toolShapes';
import { say } from '../strings';

const names = { ours: 'conflictOurs', theirs: 'conflictTheirs', base: 'conflictBase' } as const;
type Mark = ConflictView['marks'][number];

/** Of the one that is shown all sides; of the others where ours stands. */
export function conflictShapes(
  list: readonly ConflictView[],
  current: ConflictView | undefined,
): ToolShape[] {
  const others = list
    .filter(({ id }) => id === undefined || id !== current?.id)
    .flatMap(({ marks }) => marks.slice(-1).map((mark): ToolShape => outline(mark)));
  if (!current) return others;
  // Sides in one place share a label: a conflict about a load has all three there.
  const byPlace = new Map<string, Mark[]>();
  for (const mark of current.marks) {
    const place = JSON.stringify(mark.points);
    byPlace.set(place, [...(byPlace.get(place) ?? []), mark]);
  }
  const shown = [...byPlace.values()].flatMap((marks): ToolShape[] => {
    const mark = marks.find(({ side }) => side === 'ours') ?? marks[0]!;
    const text = marks
      .map(({ side }) => say(names[side]))
      .reverse()
      .join(' · ');
    const tone = mark.side === 'ours' ? 'plain' : mark.side === 'theirs' ? 'bad' : 'guide';
    return [outline(mark), { kind: 'label', text, tone, ...labelPlace(mark) }];
  });
  return [...others, ...shown];
}

function outline({ side, points, closed }: Mark): ToolShape {
  const tone = side === 'ours' ? 'plain' : side === 'theirs' ? 'bad' : 'guide';
  return { kind: 'path', points, closed, dashed: side !== 'ours', fill: side === 'theirs' && closed, tone };
}

/** Each side's label has an edge of its own: sides that lie over one another leave their labels apart. */
function labelPlace({ side, points }: Mark): { at: Point; stands: 'above' | 'below' | 'before' } {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (side === 'base') return { at: [west, (north + south) / 2], stands: 'before' };
  const isOurs = side === 'ours';
  return { at: [(west + east) / 2, isOurs ? north : south], stands: isOurs ? 'above' : 'below' };
}
