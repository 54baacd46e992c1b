/**
 * Pictures that are pushed together take turns: while one of them is handed to the screen, the others do not paint.
 * Each alone fits into a frame, and both of them make one that is seen.
 */
export class HandoverTurn {
  readonly #handingOver = new Set<object>();

  begin(picture: object): void {
    this.#handingOver.add(picture);
  }

  end(picture: object): void {
    this.#handingOver.delete(picture);
  }

  /** Whether another picture is being handed over. */
  isOfAnother(picture: object): boolean {
    return this.#handingOver.size > (this.#handingOver.has(picture) ? 1 : 0);
  }
}
