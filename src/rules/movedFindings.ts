/** Findings that point at the same elements as before, after others came or went in the text. */
import { placeNow, type Renumberings } from '../analysis/renumbering';
import type { Finding } from './finding';

export class MovedFindings {
  /** Each finding that has moved, once. */
  private readonly known = new Map<Finding, Finding>();

  constructor(private readonly renumberings: Renumberings) {}

  /** The same object where its element has kept its place, or is gone with what was said of it. */
  one(finding: Finding): Finding {
    const { place } = finding;
    if (place.collection === 'head') return finding;
    const index = placeNow(this.renumberings, place.collection, place.index);
    if (index === place.index || index === -1) return finding;
    let moved = this.known.get(finding);
    if (!moved) this.known.set(finding, (moved = { ...finding, place: { ...place, index } }));
    return moved;
  }

  /** The same list where none has moved. */
  all(findings: readonly Finding[]): readonly Finding[] {
    return findings.some((finding) => this.one(finding) !== finding)
      ? findings.map((finding) => this.one(finding))
      : findings;
  }
}
