/** How deep arrays and objects may nest. Real halls use six levels; the limit keeps hostile text off the stack. */
export const MAX_DEPTH = 64;

/** The text or value nests deeper than allowed. `offset` is the bracket that went too deep, where known. */
export class TooDeepError extends Error {
  constructor(
    readonly limit: number,
    readonly offset?: number,
  ) {
    super(`Nested deeper than ${limit} levels.`);
    this.name = 'TooDeepError';
  }
}
