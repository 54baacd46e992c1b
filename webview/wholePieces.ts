/** Finds what of a sentence must not be broken between two lines. Pure. */
export interface Piece {
  readonly piece: string;
  readonly isWhole: boolean;
}

/** Longer ones must break, or they stand out of a narrow panel. */
const LONGEST = 24;
/** An id with hyphens, or a figure and the unit behind it, with the bracket that holds it. */
const WHOLE = /[([]?\d[\d.,]*\s(?:%|°C|[kMG]?VA|[kM]?W(?:\/m²)?|kN(?:\/m²)?|L\/min|[km]?m|kg|A|V|K)(?![\w-])[)\].,;:]*|[\p{L}\d_.]+(?:-[\p{L}\d_.]+)+/gu; // prettier-ignore

/** The pieces put together are the text. */
export function wholePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(WHOLE)) {
    if (piece.length > LONGEST) continue;
    if (index > end) pieces.push({ piece: text.slice(end, index), isWhole: false });
    pieces.push({ piece, isWhole: true });
    end = index + piece.length;
  }
  if (end < text.length) pieces.push({ piece: text.slice(end), isWhole: false });
  return pieces;
}
