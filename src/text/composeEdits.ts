import type { TextEdit } from './source';

/** A stretch of the text that is made: taken over from the text before, or new. */
type Piece =
  { readonly from: number; readonly to: number } | { readonly text: string; readonly replaces: number };

/**
 * Edits of one text that do what `first` and then `second` do, of which `second` counts in the text that `first`
 * leaves. Ranges that neither touches stay untouched.
 * @param length of the text before `first`.
 */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const before = piecesOf(length, first);
  const made: Piece[] = [];
  let at = 0;
  let next = 0;
  let used = 0;
  /** Passes over `count` characters of the text between the two: kept, or replaced by what `second` has there. */
  const take = (count: number, keep: boolean): void => {
    // What stands at the end without any length, a deletion, is taken with what comes before it.
    while (count > 0 || (keep && isDeletion(before[next]))) {
      const piece = before[next];
      if (!piece) return;
      const size = sizeOf(piece);
      const step = Math.min(count, size - used);
      const whole = used + step === size;
      if (keep) made.push(partOf(piece, used, used + step, whole));
      else made.push({ text: '', replaces: replacedBy(piece, step, whole) });
      count -= step;
      used = whole ? 0 : used + step;
      if (whole) next++;
    }
  };
  for (const edit of inOrder(second)) {
    take(edit.offset - at, true);
    if (edit.text !== '') made.push({ text: edit.text, replaces: 0 });
    take(edit.length, false);
    at = edit.offset + edit.length;
  }
  take(Infinity, true);
  return editsOf(made);
}

const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length));

function piecesOf(length: number, edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.offset > at) pieces.push({ from: at, to: edit.offset });
    pieces.push({ text: edit.text, replaces: edit.length });
    at = edit.offset + edit.length;
  }
  if (at < length) pieces.push({ from: at, to: length });
  return pieces;
}

const sizeOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.to - piece.from);

const isDeletion = (piece: Piece | undefined): boolean =>
  piece !== undefined && 'text' in piece && piece.text === '';

/** Characters of the text before that go with `step` characters of a piece; a replaced range goes with its end. */
function replacedBy(piece: Piece, step: number, whole: boolean): number {
  if ('text' in piece) return whole ? piece.replaces : 0;
  return step;
}

function partOf(piece: Piece, start: number, end: number, whole: boolean): Piece {
  if ('text' in piece) {
    return { text: piece.text.slice(start, end), replaces: whole ? piece.replaces : 0 };
  }
  return { from: piece.from + start, to: piece.from + end };
}

/** Neighbouring pieces of new text as one edit each. */
function editsOf(pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let open: { text: string; replaces: number } | undefined;
  const close = () => {
    if (open && (open.text !== '' || open.replaces > 0)) {
      edits.push({ offset: at, length: open.replaces, text: open.text });
    }
    at += open?.replaces ?? 0;
    open = undefined;
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      open ??= { text: '', replaces: 0 };
      open.text += piece.text;
      open.replaces += piece.replaces;
    } else if (piece.to > piece.from) {
      close();
      at = piece.to;
    }
  }
  close();
  return edits;
}
