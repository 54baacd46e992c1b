/** Texts of the core as texts of the canvas, to be translated like all others. */
import { sentences, type SentenceKey } from '../src/edits/sentences';
import { demands, type DemandKind } from '../src/model/demands';
import { fieldNames, wordNames } from '../src/model/fieldNames';
import type { FieldKey, FieldWord } from '../src/model/generated/fields';

type Told = { readonly [K in SentenceKey as `told_${K}`]: string } & {
  readonly [K in DemandKind as `demand_${K}`]: string;
} & { readonly [K in FieldKey as `field_${K}`]: string } & {
  readonly [K in FieldWord as `word_${K}`]: string;
};

const prefixed = (prefix: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([key, text]) => [`${prefix}_${key}`, text] as const);

// One entry for each key of the tables, under the name that the type gives it.
export const toldStrings = Object.fromEntries([
  ...prefixed('told', sentences),
  ...prefixed(
    'demand',
    Object.fromEntries(Object.entries(demands).map(([kind, { pattern }]) => [kind, pattern])),
  ),
  ...prefixed('field', fieldNames),
  ...prefixed('word', wordNames),
]) as Told;
