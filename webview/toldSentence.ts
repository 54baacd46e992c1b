/** A sentence of the core in the person's language; as it came where it is not one of those with a key. */
import type { Because, Sentence } from '../src/edits/sentences';
import { say } from './strings';

export const toldReason = (text: string, because: Because | undefined): string =>
  because ? say(`told_${because.key}`, ...because.values) : text;

export const toldSentence = ({ text, because }: Sentence): string => toldReason(text, because);
