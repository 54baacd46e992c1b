// Writes src/formats/pictures/png/glyphs.ts from a WOFF file of a font with TrueType outlines.
//   node scripts/glyphs.mjs FONT.woff
// Run once for a font, not at every build: the letters of the PNG pictures are then part of the program.
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Name a WOFF file.');
  process.exit(2);
}
const woff = readFileSync(file);
const tables = new Map();
for (let i = 0; i < woff.readUInt16BE(12); i++) {
  const at = 44 + i * 20;
  const [offset, packed, length] = [4, 8, 12].map((d) => woff.readUInt32BE(at + d));
  const raw = woff.subarray(offset, offset + packed);
  tables.set(woff.toString('latin1', at, at + 4), packed < length ? inflateSync(raw) : raw);
}
const table = (name) => {
  const found = tables.get(name);
  if (!found) throw new Error(`${file} has no table ${name}.`);
  return found;
};
const head = table('head');
const unitsPerEm = head.readUInt16BE(18);
const longLoca = head.readInt16BE(50) === 1;
const loca = table('loca');
const glyf = table('glyf');
const offsetOf = (glyph) => (longLoca ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);

/** Name records: 0 copyright, 4 full name, 13 licence. */
function nameOf(id) {
  const name = table('name');
  const strings = name.readUInt16BE(4);
  for (let i = 0; i < name.readUInt16BE(2); i++) {
    const at = 6 + i * 12;
    if (name.readUInt16BE(at) !== 3 || name.readUInt16BE(at + 6) !== id) continue;
    const from = strings + name.readUInt16BE(at + 10);
    return Buffer.from(name.subarray(from, from + name.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  }
  return '';
}

/** Glyph of a code by the first format 4 table. */
const cmap = table('cmap');
function glyphOf(code) {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    const ends = at + 14;
    const starts = ends + segments * 2 + 2;
    const deltas = starts + segments * 2;
    const ranges = deltas + segments * 2;
    for (let s = 0; s < segments; s++) {
      if (code > cmap.readUInt16BE(ends + s * 2)) continue;
      const start = cmap.readUInt16BE(starts + s * 2);
      if (code < start) return 0;
      const range = cmap.readUInt16BE(ranges + s * 2);
      const delta = cmap.readInt16BE(deltas + s * 2);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(ranges + s * 2 + range + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  }
  return 0;
}

/** Contours of points { x, y, on } in the font's units, y upwards. */
function contoursOf(glyph) {
  const from = offsetOf(glyph);
  if (from === offsetOf(glyph + 1)) return [];
  const count = glyf.readInt16BE(from);
  let at = from + 10;
  if (count < 0) {
    const contours = [];
    for (let flags = 0x20; flags & 0x20;) {
      flags = glyf.readUInt16BE(at);
      const part = glyf.readUInt16BE(at + 2);
      const wide = flags & 1;
      const dx = wide ? glyf.readInt16BE(at + 4) : glyf.readInt8(at + 4);
      const dy = wide ? glyf.readInt16BE(at + 6) : glyf.readInt8(at + 5);
      at += wide ? 8 : 6;
      const numbers = flags & 0x08 ? 1 : flags & 0x40 ? 2 : flags & 0x80 ? 4 : 0;
      const m = Array.from({ length: numbers }, (_, i) => glyf.readInt16BE(at + i * 2) / 16384);
      at += numbers * 2;
      const [a, b, c, d] = numbers === 4 ? m : [m[0] ?? 1, 0, 0, m[1] ?? m[0] ?? 1];
      const moved = (p) => ({ ...p, x: a * p.x + c * p.y + dx, y: b * p.x + d * p.y + dy });
      for (const contour of contoursOf(part)) contours.push(contour.map(moved));
    }
    return contours;
  }
  const ends = Array.from({ length: count }, (_, i) => glyf.readUInt16BE(at + i * 2));
  at += count * 2;
  at += 2 + glyf.readUInt16BE(at);
  const points = (ends.at(-1) ?? -1) + 1;
  const flags = [];
  while (flags.length < points) {
    const flag = glyf[at++];
    const repeats = flag & 8 ? glyf[at++] : 0;
    for (let i = 0; i <= repeats; i++) flags.push(flag);
  }
  const read = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyf[at++] : -glyf[at++];
      else if (!(flag & same)) {
        value += glyf.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = read(2, 16);
  const ys = read(4, 32);
  let start = 0;
  return ends.map((end) => {
    const contour = [];
    for (let i = start; i <= end; i++) contour.push({ x: xs[i], y: ys[i], on: (flags[i] & 1) === 1 });
    start = end + 1;
    return contour;
  });
}

const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
const scale = (v) => Math.round((v * 1000) / unitsPerEm);

/** As M, L and Q with absolute thousandths of the em, y downwards; contours close by themselves. */
function pathOf(glyph) {
  let d = '';
  for (const contour of contoursOf(glyph)) {
    if (contour.length < 2) continue;
    const first = contour.findIndex((p) => p.on);
    const points =
      first >= 0
        ? [...contour.slice(first), ...contour.slice(0, first)]
        : [middle(contour.at(-1), contour[0]), ...contour];
    const text = (p) => `${scale(p.x)} ${-scale(p.y)}`;
    d += `M${text(points[0])}`;
    for (let i = 1; i < points.length; i++) {
      const p = points[i];
      if (p.on) {
        d += `L${text(p)}`;
        continue;
      }
      const next = points[(i + 1) % points.length];
      const to = next.on ? next : middle(p, next);
      d += `Q${text(p)} ${text(to)}`;
      if (next.on) i++;
    }
  }
  return d.replaceAll(' -', '-');
}

const hmtx = table('hmtx');
const metrics = table('hhea').readUInt16BE(34);
const advance = (glyph) => scale(hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4));

const codes = [];
for (let code = 0x20; code < 0x7f; code++) codes.push(code);
for (let code = 0xa0; code < 0x100; code++) if (code !== 0xad) codes.push(code);
for (const letter of '–—‘’“”•…€−Œœ') codes.push(letter.codePointAt(0));
const lines = codes
  .map((code) => [code, glyphOf(code)])
  .filter(([, glyph]) => glyph !== 0)
  .map(
    ([code, glyph]) =>
      `  ${JSON.stringify(String.fromCodePoint(code))}: '${advance(glyph)}${pathOf(glyph)}',`,
  );
const target = fileURLToPath(new URL('../src/formats/pictures/png/glyphs.ts', import.meta.url));
writeFileSync(
  target,
  `/**
 * Outlines of letters for the PNG pictures, written by scripts/glyphs.mjs from ${nameOf(4)}.
 * ${nameOf(0)} ${nameOf(13)}
 */

/** Advance and path, in thousandths of the font's height from the beginning of the base line, y to the south. */
// prettier-ignore
export const glyphs: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);
