/** A sentence of the core in the person's language; as it came where it is not one of those with a key. */
import { inWords, type Because, type Naming, type Sentence } from '../src/edits/sentences';
import { numeral, say } from './strings';

const naming: Naming = {
  field: (key) => say(`field_${key}`),
  word: (word) => say(`word_${word}`),
  demand: (kind) => say(`demand_${kind}`),
  number: numeral,
};

export const toldReason = (text: string, because: Because | undefined): string =>
  because ? say(`told_${because.key}`, ...inWords(because.values, naming)) : text;

export const toldSentence = ({ text, because }: Sentence): string => toldReason(text, because);
