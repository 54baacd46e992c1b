/** A type as the plan would draw it: its footprint to a common scale, with the front edge and its sign. */
import type { BoxKind } from '../../src/scene/scene';
import type { CatalogEntry } from '../../src/scene/catalogEntry';
import { SYMBOL_SIZE, SYMBOLS } from '../../src/scene/symbols';
import { extentOf, hasPlace } from './newElement';

const SVG = 'http://www.w3.org/2000/svg';
const SIDE = 40;
/** What fills the picture [mm]; what is larger is shown smaller than the scale. */
const FULL_MM = 1600;

const SIGNS: Readonly<Partial<Record<CatalogEntry['kind'], BoxKind>>> = {
  cdu: 'cdu',
  'fan-wall': 'air',
  crah: 'air',
  'in-row': 'air',
  'rear-door': 'air',
  rpp: 'panel',
  pdu: 'panel',
  ups: 'panel',
};

export function planSymbol(type: CatalogEntry): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${SIDE} ${SIDE}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'plan-symbol');
  const add = (name: string, attributes: Readonly<Record<string, string | number>>) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    svg.append(made);
  };
  if (type.kind === 'busway') {
    add('path', {
      d: `M2 ${SIDE / 2}H${SIDE - 2}M10 ${SIDE / 2 - 5}V${SIDE / 2 + 5}M30 ${SIDE / 2 - 5}V${SIDE / 2 + 5}`,
      class: 'front',
    });
    return svg;
  }
  const { w, h } = extentOf(type, 0);
  const scale = (SIDE - 4) / Math.max(FULL_MM, w, h);
  const [width, height] = [w * scale, h * scale];
  const [x, y] = [(SIDE - width) / 2, (SIDE - height) / 2];
  add('rect', { x, y, width, height, class: hasPlace(type) ? 'body' : 'body no-place' });
  if (hasPlace(type)) add('path', { d: `M${x} ${y}H${x + width}`, class: 'front' });
  const sign = SIGNS[type.kind];
  const d = sign && SYMBOLS[sign];
  if (d) {
    const size = SYMBOL_SIZE;
    add('path', { d, class: 'sign', transform: `translate(${(SIDE - size) / 2} ${(SIDE - size) / 2})` });
  }
  return svg;
}
