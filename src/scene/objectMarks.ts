/** Which objects carry a mark for their findings, and where. */
import type { Severity } from '../model/types';
import type { SceneFinding } from './scene';
import { gravest } from './severityShape';

/** The findings of one object. */
export interface ObjectMark {
  readonly severity: Severity;
  readonly counts: Readonly<Record<Severity, number>>;
}

/**
 * The findings by the object that carries them: the first one of a finding that is drawn. A finding about
 * forty racks of one busway marks the busway, not forty racks.
 */
export function marksByObject(
  findings: readonly SceneFinding[],
  isDrawn: (id: string) => boolean,
): ReadonlyMap<string, ObjectMark> {
  const marks = new Map<string, ObjectMark>();
  for (const { objects, severity } of findings) {
    const id = objects.find(isDrawn);
    if (id === undefined) continue;
    const before = marks.get(id);
    const counts = { error: 0, warning: 0, info: 0, ...before?.counts };
    counts[severity]++;
    marks.set(id, { severity: before ? gravest(before.severity, severity) : severity, counts });
  }
  return marks;
}

export function isSameMarks(a: ReadonlyMap<string, ObjectMark>, b: ReadonlyMap<string, ObjectMark>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, { severity, counts }] of a) {
    const other = b.get(id);
    if (other?.severity !== severity) return false;
    if (other.counts.error !== counts.error || other.counts.warning !== counts.warning) return false;
    if (other.counts.info !== counts.info) return false;
  }
  return true;
}
