/** The sides of a conflict over the plan: each outline with its side's name, told apart by dashes too. */
import type { ConflictView } from '../../src/protocol/conflictMessages';
import type { SideShape } from '../painters/sideShapes';
import type { ToolShape } from '../painters/toolShapes';
import { say } from '../strings';

const names = { ours: 'conflictOurs', theirs: 'conflictTheirs', base: 'conflictBase' } as const;
type Mark = ConflictView['marks'][number];

/** Of the one that is shown all sides, with their names; of the others where ours stands. */
export function conflictShapes(
  list: readonly ConflictView[],
  current: ConflictView | undefined,
): ToolShape[] {
  const others = list
    .filter(({ id }) => id === undefined || id !== current?.id)
    .flatMap(({ marks }) => marks.slice(-1).map((mark) => sideShape(mark)));
  // Sides in one place share a name: a conflict about a load has all three there.
  const byPlace = new Map<string, Mark[]>();
  for (const mark of current?.marks ?? []) {
    const place = JSON.stringify(mark.points);
    byPlace.set(place, [...(byPlace.get(place) ?? []), mark]);
  }
  const shown = [...byPlace.values()].map((marks) => {
    const mark = marks.find(({ side }) => side === 'ours') ?? marks[0]!;
    const name = marks
      .map(({ side }) => say(names[side]))
      .reverse()
      .join(' · ');
    return sideShape(mark, name);
  });
  const sides = [...others, ...shown];
  return sides.length > 0 ? [{ kind: 'sides', sides }] : [];
}

/** Each side's name has an edge of its own: sides that lie over one another leave their names apart. */
const EDGES = { ours: 'above', theirs: 'below', base: 'before' } as const;

function sideShape({ side, points, closed }: Mark, name?: string): SideShape {
  const tone = side === 'ours' ? 'plain' : side === 'theirs' ? 'bad' : 'guide';
  return {
    points,
    closed,
    dashed: side !== 'ours',
    fill: side === 'theirs' && closed,
    tone,
    edge: EDGES[side],
    ...(name === undefined ? {} : { name }),
  };
}
