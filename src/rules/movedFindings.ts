/** Findings that point at the same elements as before, after others came or went in the text. */
import { placeNow, type Renumberings } from '../analysis/renumbering';
import type { Finding } from './finding';

export class MovedFindings {
  /** Each finding that has moved, once. */
  private readonly known = new Map<Finding, Finding>();

  constructor(private readonly renumberings: Renumberings) {}

  /**
   * Those of which the element is still there, each pointing where it stands now; the same list where none has moved.
   * What pointed at an element that is gone is left out: its rule is asked again, and whatever stands at that place now
   * is not what it told of.
   */
  all(findings: readonly Finding[]): readonly Finding[] {
    if (findings.every((finding) => this.one(finding) === finding)) return findings;
    return findings.flatMap((finding) => this.one(finding) ?? []);
  }

  /** The same object where its element has kept its place; undefined where that is gone. */
  private one(finding: Finding): Finding | undefined {
    const { place } = finding;
    if (place.collection === 'head') return finding;
    const index = placeNow(this.renumberings, place.collection, place.index);
    if (index === place.index) return finding;
    if (index === -1) return undefined;
    let moved = this.known.get(finding);
    if (!moved) this.known.set(finding, (moved = { ...finding, place: { ...place, index } }));
    return moved;
  }
}
