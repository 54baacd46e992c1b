/**
 * Widths of texts from the widths of their letters, each measured once: measuring every label of a hall by
 * the canvas takes longer than drawing it. Kerning is left out; it shortens a text by a pixel at most.
 */
export class TextMeasure {
  readonly #widths = new Map<string, number>();
  /** One for each size: to set a font takes longer than to measure a letter. */
  readonly #sizes: readonly { readonly px: number; readonly context: CanvasRenderingContext2D | null }[];

  constructor(readonly fontFamily: string) {
    // Small letters are wider than large ones where the system fits them to pixels.
    this.#sizes = [100, 12].map((px) => {
      const context = document.createElement('canvas').getContext('2d');
      if (context) context.font = `${px}px ${fontFamily}`;
      return { px, context };
    });
  }

  /** Width at a font size of 1 px. */
  readonly width = (text: string): number => {
    let sum = 0;
    for (const letter of text) {
      let width = this.#widths.get(letter);
      if (width === undefined) {
        width = Math.max(
          ...this.#sizes.map(({ px, context }) => (context ? context.measureText(letter).width / px : 0.6)),
        );
        this.#widths.set(letter, width);
      }
      sum += width;
    }
    return sum;
  };
}
