/** WinAnsiEncoding (code page 1252): the encoding of text in PDF's standard fonts. */

/** From 0x80 on; a blank stands for a code without a letter. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The code of a letter; undefined where the encoding lacks it. */
export function winAnsi(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code;
  // The minus sign has no code of its own; a dash is as long.
  if (letter === '−') return 0x96;
  // Nor has the narrow blank between thousands.
  if (letter === '\u202f') return 0xa0;
  const at = upper.indexOf(letter);
  if (at >= 0 && letter !== ' ') return 0x80 + at;
  // Control characters have no picture.
  return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0x20 : undefined;
}
