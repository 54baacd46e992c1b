/** What the person's language calls the fields of the format and the words that they hold. */
import { isFieldKey, isFieldWord } from '../../src/model/fieldNames';
import { say } from '../strings';

export function fieldName(path: readonly (string | number)[]): string {
  const key = path.join('.');
  return isFieldKey(key) ? say(`field_${key}`) : key;
}

/** The word itself where the format has no such word, as an angle among facings. */
export const wordName = (word: string): string => (isFieldWord(word) ? say(`word_${word}`) : word);

/** Words of the format to choose from, each with what a person reads. */
export const wordChoices = (words: readonly string[]): readonly (readonly [value: string, text: string])[] =>
  words.map((word) => [word, wordName(word)] as const);
