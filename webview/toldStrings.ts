/** The sentences of gestures as texts of the canvas, to be translated like all others. */
import { sentences, type SentenceKey } from '../src/edits/sentences';

type Told = { readonly [K in SentenceKey as `told_${K}`]: string };

const entries = Object.entries(sentences).map(([key, text]) => [`told_${key}`, text] as const);

// One entry for each key of the sentences, under the name that the type gives it.
export const toldStrings = Object.fromEntries(entries) as Told;
