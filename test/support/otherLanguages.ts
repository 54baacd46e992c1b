/** The languages beside English that the extension speaks, as unit tests hear them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinTypes } from '../../src/catalog/builtin';
import { keyOrders } from '../../src/model/generated/words';
import { languageOf, Said, type Language, type SaidValue } from '../../src/words/said';
import { projectRoot } from '../harness/projectRoot';
import { textsWithOtherWords } from './pageWords';

export interface OtherLanguage {
  readonly tag: string;
  /** By the English. */
  readonly texts: Readonly<Record<string, string>>;
  readonly language: Language;
}

export const otherLanguages: readonly OtherLanguage[] = ['fr', 'ja'].map((tag) => {
  const file = path.join(projectRoot, 'l10n', `bundle.l10n.${tag}.json`);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return { tag, texts, language: languageOf(tag, (english) => texts[english] ?? english) };
});

/** What stands in the catalogue, keys of the format, and symbols that are letters in every language. */
const everywhere = [JSON.stringify(builtinTypes), JSON.stringify(keyOrders), 'PUE WUE ERF REF UQD'];

/**
 * What of a sentence is not said in a language: parts that it has no words for, words that stand neither in these nor in
 * what the sentence is about, and numbers with a point where the language has none in them.
 * @param file what the sentence is about, with the names that people gave
 */
export function notSaid(sentence: Said, { texts, language }: OtherLanguage, file: string): readonly string[] {
  const text = sentence.in(language);
  const patterns = [...patternsOf(sentence)];
  const wordless = patterns.filter(
    (pattern) => texts[pattern] === undefined && /\p{L}/u.test(pattern.replace(/\{\d+\}/g, '')),
  );
  const known = [file, ...[...patterns, ...patternsOfLists].map((pattern) => language.translated(pattern))];
  const isStrange = textsWithOtherWords([text], known).length > 0;
  const numbers = language.numbers.decimal === '.' ? [] : (text.match(/\d+\.\d+/g) ?? []);
  return [
    ...wordless,
    ...(isStrange ? textsWithOtherWords([text], [...known, ...everywhere]) : []),
    ...numbers.filter((number) => !known.some((of) => of.includes(number))),
  ];
}

/** A list becomes these when it is said. */
const patternsOfLists = ['{0} more', '{0} and {1}', 'none'];

function* patternsOf(value: SaidValue): Iterable<string> {
  if (value instanceof Said) {
    yield value.pattern;
    for (const part of value.values) yield* patternsOf(part);
  } else if (typeof value === 'object') {
    for (const part of value) yield* patternsOf(part);
  }
}
