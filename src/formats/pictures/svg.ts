/** A picture as one SVG file to scale: it opens in every browser, and prints at its size. */
import type { Rgb } from '../../scene/colour';
import type { Command, Group, Mark, PathMark, Picture, TextMark } from './picture';

const fonts = "Helvetica, Arial, 'Liberation Sans', Arimo, sans-serif";

export interface SvgOptions {
  /** Layers as groups with ids of their own; a document that holds several pictures tells them apart by a prefix. */
  readonly idPrefix?: string;
  /** Of the picture in its document; without it the sheet's own, in mm. */
  readonly size?: { readonly width: string; readonly height: string };
  /** How a colour is written; asked in the order in which colours stand in the file. */
  readonly colour?: (colour: Rgb) => string;
  /** Lies over another picture: without a ground, and nothing of its own to those who cannot see it. */
  readonly isLayer?: boolean;
}

export function svgOf(
  picture: Picture,
  { idPrefix = '', size, colour = hex, isLayer = false }: SvgOptions = {},
): string {
  const { width, height, background, title, description, groups } = picture;
  const shown = size ?? { width: `${number(width)}mm`, height: `${number(height)}mm` };
  const told = isLayer
    ? 'aria-hidden="true"'
    : `role="img" aria-labelledby="${escaped(idPrefix)}title ${escaped(idPrefix)}desc"`;
  const out: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${escaped(shown.width)}" height="${escaped(shown.height)}" viewBox="0 0 ${number(width)} ${number(height)}" ${told} font-family="${fonts}" fill="none">`,
  ];
  if (!isLayer)
    out.push(
      `<title id="${escaped(idPrefix)}title">${escaped(title)}</title>`,
      `<desc id="${escaped(idPrefix)}desc">${escaped(description)}</desc>`,
      `<rect width="${number(width)}" height="${number(height)}" fill="${colour(background)}"/>`,
    );
  let layer: string | undefined;
  for (const group of groups) {
    if (group.layer !== layer) {
      if (layer !== undefined) out.push('</g>');
      layer = group.layer;
      out.push(`<g class="${layer}">`);
    }
    out.push(groupText(group, colour));
  }
  if (layer !== undefined) out.push('</g>');
  out.push('</svg>', '');
  return out.join('\n');
}

type Colour = (colour: Rgb) => string;

function groupText({ id, title, marks }: Group, colour: Colour): string {
  const inner = marks.map((mark) => markText(mark, colour)).join('');
  if (id === undefined && title === undefined) return inner;
  const attribute = id === undefined ? '' : ` data-id="${escaped(id)}"`;
  return `<g${attribute}>${title === undefined ? '' : `<title>${escaped(title)}</title>`}${inner}</g>`;
}

const markText = (mark: Mark, colour: Colour): string =>
  mark.shape === 'text' ? textText(mark, colour) : pathText(mark, colour);

function pathText({ path, fill, evenOdd, stroke, opacity }: PathMark, colour: Colour): string {
  const parts = [`<path d="${pathData(path)}"`];
  if (fill) parts.push(` fill="${colour(fill)}"`);
  if (evenOdd) parts.push(' fill-rule="evenodd"');
  if (stroke) {
    parts.push(` stroke="${colour(stroke.colour)}" stroke-width="${number(stroke.width)}"`);
    if (stroke.dash) parts.push(` stroke-dasharray="${stroke.dash.map(number).join(' ')}"`);
    if (stroke.round) parts.push(' stroke-linecap="round" stroke-linejoin="round"');
  }
  if (opacity !== undefined && opacity < 1) parts.push(` opacity="${number(opacity)}"`);
  parts.push('/>');
  return parts.join('');
}

export function pathData(path: readonly Command[]): string {
  let out = '';
  for (const command of path) {
    out += command[0];
    for (let i = 1; i < command.length; i++) out += `${i > 1 ? ' ' : ''}${number(Number(command[i]))}`;
  }
  return out;
}

function textText(mark: TextMark, colour: Colour): string {
  const { text, x, y, size, width, anchor, bold, turn } = mark;
  const parts = [`<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}"`];
  // Whatever font the viewer has in Helvetica's stead, the text keeps to its place.
  if (text.length > 1) parts.push(` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"`);
  if (anchor !== 'start') parts.push(` text-anchor="${anchor}"`);
  if (bold) parts.push(' font-weight="bold"');
  if (turn !== undefined) parts.push(` transform="rotate(${number(turn)} ${number(x)} ${number(y)})"`);
  parts.push(` fill="${colour(mark.colour)}">${escaped(text)}</text>`);
  return parts.join('');
}

/** To the thousandth of a millimetre. */
const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
};

export const hex = ({ r, g, b }: Rgb): string =>
  `#${((1 << 24) | (r << 16) | (g << 8) | b).toString(16).slice(1)}`;

/**
 * Text of a stranger's file inside XML: what could open a tag or an attribute is written by its name, and what XML does
 * not allow at all (control characters, halves of a surrogate pair) is left out.
 */
export const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"']/g, (c) => entities[c] ?? c);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
