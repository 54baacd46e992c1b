/** Brings bodies on the plan into order: pure geometry, the same for the canvas and for the text. */
import { naturalCompare } from '../../text/naturalCompare';
import type { AlignEdge, Arrangement, ObjectShift } from './gestures';
import { boxAround, type PlanBody, type PlanBox } from './planMap';

/** Bodies that an arrangement needs at least to mean something. */
export const leastFor = (how: Arrangement): number => (how.kind === 'distribute' ? 3 : 2);

/**
 * The displacement of each body, in the order given: whole millimetres, zeros included. Fewer bodies than
 * `leastFor` says stay where they are.
 */
export function arrangeShifts(bodies: readonly PlanBody[], how: Arrangement): readonly ObjectShift[] {
  if (bodies.length < leastFor(how)) return bodies.map(({ id }) => ({ id, dx: 0, dy: 0 }));
  if (how.kind === 'align') return aligned(bodies, how.edge);
  const low = how.axis === 'x' ? 'minX' : 'minY';
  const high = how.axis === 'x' ? 'maxX' : 'maxY';
  const inOrder = [...bodies].sort(
    (a, b) => a[low] - b[low] || a[high] - b[high] || naturalCompare(a.id, b.id),
  );
  const starts = startsAlong(inOrder, how, low, high);
  const shiftOf = new Map(inOrder.map((body, i) => [body, Math.round((starts[i] ?? 0) - body[low])]));
  return bodies.map((body) => {
    const by = shiftOf.get(body) ?? 0;
    return how.axis === 'x' ? { id: body.id, dx: by, dy: 0 } : { id: body.id, dx: 0, dy: by };
  });
}

/** Where each body begins along the axis, in their order. */
function startsAlong(
  inOrder: readonly PlanBody[],
  how: Exclude<Arrangement, { kind: 'align' }>,
  low: 'minX' | 'minY',
  high: 'maxX' | 'maxY',
): readonly number[] {
  const first = inOrder[0]?.[low] ?? 0;
  if (how.kind === 'pitch') return inOrder.map((_, i) => first + i * how.pitchMm);
  const sizes = inOrder.map((body) => body[high] - body[low]);
  let gap: number;
  if (how.kind === 'pack') gap = how.gapMm;
  else {
    const end = inOrder.at(-1)?.[high] ?? first;
    gap = (end - first - sizes.reduce((sum, size) => sum + size, 0)) / (inOrder.length - 1);
  }
  // Summed up before it is rounded: the errors of many gaps do not add up.
  let at = first;
  return sizes.map((size) => {
    const start = at;
    at += size + gap;
    return start;
  });
}

function aligned(bodies: readonly PlanBody[], edge: AlignEdge): readonly ObjectShift[] {
  const all = boxAround(bodies);
  return bodies.map((body) => {
    const by = Math.round(lineOf(all, edge) - lineOf(body, edge));
    return isAlongX(edge) ? { id: body.id, dx: by, dy: 0 } : { id: body.id, dx: 0, dy: by };
  });
}

const isAlongX = (edge: AlignEdge): boolean => edge === 'left' || edge === 'centre' || edge === 'right';

function lineOf({ minX, minY, maxX, maxY }: PlanBox, edge: AlignEdge): number {
  switch (edge) {
    case 'left':
      return minX;
    case 'centre':
      return (minX + maxX) / 2;
    case 'right':
      return maxX;
    case 'top':
      return minY;
    case 'middle':
      return (minY + maxY) / 2;
    case 'bottom':
      return maxY;
  }
}
