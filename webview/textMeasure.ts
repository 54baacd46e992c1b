/**
 * Widths of texts from the widths of their letters, each measured once: measuring every label of a hall by
 * the canvas takes longer than drawing it. Kerning is left out; it shortens a text by a pixel at most.
 */
export class TextMeasure {
  readonly #widths = new Map<string, number>();
  readonly #context: CanvasRenderingContext2D | null;

  constructor(readonly fontFamily: string) {
    this.#context = document.createElement('canvas').getContext('2d');
  }

  /** Small letters are wider than large ones where the system fits them to pixels. */
  #at(fontPx: number, letter: string): number {
    if (!this.#context) return 0.6;
    this.#context.font = `${fontPx}px ${this.fontFamily}`;
    return this.#context.measureText(letter).width / fontPx;
  }

  /** Width at a font size of 1 px. */
  readonly width = (text: string): number => {
    let sum = 0;
    for (const letter of text) {
      let width = this.#widths.get(letter);
      if (width === undefined) {
        width = Math.max(this.#at(100, letter), this.#at(12, letter));
        this.#widths.set(letter, width);
      }
      sum += width;
    }
    return sum;
  };
}
