/** The colours of the pictures on a page that is light or dark as its reader has it: each is a pair with a name. */
import type { Rgb } from '../../scene/colour';
import type { Picture } from '../pictures/picture';
import { hex, svgOf, type SvgOptions } from '../pictures/svg';

export class PageColours {
  private readonly names = new Map<string, string>();

  /** @param dark the same picture in the dark theme: the same marks in the same order. */
  svg(light: Picture, dark: Picture, options: SvgOptions): string {
    const darkColours: Rgb[] = [];
    svgOf(dark, { ...options, colour: (colour) => (darkColours.push(colour), '') });
    let i = 0;
    return svgOf(light, { ...options, colour: (colour) => this.nameOf(colour, darkColours[i++] ?? colour) });
  }

  /** The pairs as custom properties of CSS. */
  get style(): string {
    const pairs = [...this.names].map(([pair, name]) => ({ name, colours: pair.split(' ') }));
    const values = (at: number) => pairs.map(({ name, colours }) => `--${name}:${colours[at]}`).join(';');
    return `:root{${values(0)}}\n@media (prefers-color-scheme:dark){:root{${values(1)}}}\n`;
  }

  private nameOf(light: Rgb, dark: Rgb): string {
    const pair = `${hex(light)} ${hex(dark)}`;
    let name = this.names.get(pair);
    if (name === undefined) this.names.set(pair, (name = `c${this.names.size}`));
    return `var(--${name})`;
  }
}
