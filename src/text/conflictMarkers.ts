import { said } from '../words/said';
import { worded } from '../words/worded';
import type { SyntaxProblem } from './syntaxMessages';

/** One conflict that a merge left in the text, from its first marker to the end of its last. */
export interface Conflict {
  readonly start: number;
  readonly end: number;
  /** The lines that git wrote, line ends not included. */
  readonly markers: readonly { readonly offset: number; readonly length: number }[];
}

/**
 * The conflicts that a git merge left in the text. A line of markers cannot occur in JSON, since strings do not
 * span lines. A conflict that lost its end reaches to the next one or to the end of the text.
 */
export function findConflicts(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  let open: { start: number; markers: { offset: number; length: number }[] } | undefined;
  const close = (end: number) => {
    if (open) conflicts.push({ ...open, end });
    open = undefined;
  };
  for (const found of text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?$/gm)) {
    const line = found[0];
    const marker = { offset: found.index, length: line.length };
    if (line.startsWith('<')) {
      close(marker.offset);
      open = { start: marker.offset, markers: [marker] };
    } else if (open) {
      open.markers.push(marker);
      if (line.startsWith('>')) close(marker.offset + marker.length);
    } else {
      // What is left of a conflict that was cleared up by half.
      conflicts.push({ start: marker.offset, end: marker.offset + marker.length, markers: [marker] });
    }
  }
  close(text.length);
  return conflicts;
}

export function conflictProblem({ markers }: Conflict): SyntaxProblem {
  const [first = { offset: 0, length: 0 }] = markers;
  return {
    ...first,
    ...worded(
      said(
        'Unresolved merge conflict: keep the lines of one side, and delete the lines <<<<<<<, ======= and >>>>>>>.',
      ),
    ),
  };
}

/** The text with the marker lines blanked out, every offset as before. */
export function withoutMarkers(text: string, conflicts: readonly Conflict[]): string {
  let result = '';
  let end = 0;
  for (const { offset, length } of conflicts.flatMap((conflict) => conflict.markers)) {
    result += text.slice(end, offset) + ' '.repeat(length);
    end = offset + length;
  }
  return result + text.slice(end);
}
