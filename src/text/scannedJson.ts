/** JSON text read whole: its value, and where its elements stand. */
import { TooDeepError } from './depth';
import { ElementIndex } from './elementIndex';

export interface ScannedJson {
  readonly value: unknown;
  readonly index: ElementIndex;
}

/**
 * What a text says; undefined where it is no JSON or nests deeper than allowed: nothing recursive runs over such.
 * @param text without a byte order mark
 */
export function scanJson(text: string): ScannedJson | undefined {
  try {
    return { value: JSON.parse(text), index: ElementIndex.scan(text) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}

/** Whether an error says that a text cannot be read: no fault of the program. */
export const isUnreadable = (error: unknown): error is SyntaxError | TooDeepError =>
  error instanceof SyntaxError || error instanceof TooDeepError;
