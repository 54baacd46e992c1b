const TWO_32 = 2 ** 32;

/**
 * FNV-1a of 64 bits over the text's UTF-8 bytes, as 16 hexadecimal digits. Tells texts apart that nobody chose in
 * order to collide; it protects nothing. A lone surrogate counts as the three bytes of its code unit.
 */
export function fnv64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const add = (byte: number) => {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3: the product of each half with 0x1b3 fits a double, the rest is a shift.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / TWO_32) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  for (const character of text) {
    const c = character.codePointAt(0) ?? 0;
    if (c < 0x80) add(c);
    else {
      if (c < 0x800) add(0xc0 | (c >> 6));
      else {
        if (c < 0x10000) add(0xe0 | (c >> 12));
        else {
          add(0xf0 | (c >> 18));
          add(0x80 | ((c >> 12) & 0x3f));
        }
        add(0x80 | ((c >> 6) & 0x3f));
      }
      add(0x80 | (c & 0x3f));
    }
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
