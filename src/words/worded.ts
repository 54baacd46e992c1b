import type { Said } from './said';

/** A sentence in English, for the command line and for whoever compares, and as it is said in another language. */
export interface Worded {
  readonly message: string;
  readonly said: Said;
}

export const worded = (sentence: Said): Worded => ({ message: String(sentence), said: sentence });
