/** Several pictures in one SVG file, one below the other. */
import { escaped, svgOf } from './svg';
import type { Picture } from './picture';

const gapMm = 10;

/** @param pictures at least one; a single one is the file. */
export function stackedSvg(pictures: readonly Picture[], title: string): string {
  const [first] = pictures;
  if (first && pictures.length === 1) return svgOf(first);
  const width = Math.max(...pictures.map((picture) => picture.width));
  let y = 0;
  const parts = pictures.map((picture, i) => {
    const own = { width: String(picture.width), height: String(picture.height) };
    const part = `<g transform="translate(0 ${y})">\n${svgOf(picture, { idPrefix: `p${i + 1}-`, size: own })}</g>`;
    y += picture.height + gapMm;
    return part;
  });
  const height = y - gapMm;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
