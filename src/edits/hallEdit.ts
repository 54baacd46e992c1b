/** A gesture as changes of a hall, before they become text. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementPlace } from '../analysis/hallModel';
import type { CollectionKey } from '../model/types';
import type { FieldChange } from './placement';
import { sentence, type Because, type Sentence, type SentenceKey, type SentenceValue } from './sentences';

/** Why a gesture is not carried out: a sentence for the person at the canvas. */
export interface Refusal {
  /** In English; in the person's language where whoever refuses has it. */
  readonly refused: string;
  readonly because?: Because;
}

export function refuse(key: SentenceKey, ...values: readonly SentenceValue[]): Refusal {
  const { text, because } = sentence(key, ...values);
  return { refused: text, because };
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

export interface ElementChange {
  readonly place: ElementPlace;
  /** The fields that change; undefined where the element goes. */
  readonly fields: readonly FieldChange[] | undefined;
}

export interface AddedElement {
  readonly collection: CollectionKey;
  readonly element: { readonly [key: string]: unknown };
}

export interface HallEdit {
  readonly changes?: readonly ElementChange[];
  readonly added?: readonly AddedElement[];
  /** Fields below the top-level object, outside the collections. */
  readonly head?: readonly FieldChange[];
  /** Ids that the gesture made or gave, in their order. */
  readonly made?: readonly string[];
  /** Sentences for the person beside what can be seen. */
  readonly notes?: readonly Sentence[];
}

/** The element of an id that is to be changed, with its place. */
export interface FoundElement {
  readonly id: string;
  readonly place: ElementPlace;
}

/** The places of all ids, each once, or the reason why one cannot be had. */
export function placesOf(ids: readonly string[], { model }: HallAnalysis): readonly FoundElement[] | Refusal {
  const found: FoundElement[] = [];
  for (const id of new Set(ids)) {
    const place = model.find(id);
    if (!place) return refuse('gone', id);
    found.push({ id, place });
  }
  return found;
}
