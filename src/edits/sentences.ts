/**
 * What a person is told of a gesture, by key and in English: the command line, the tests and the log read the English,
 * the canvas says the same in the person's language. {0}, {1} … are filled in.
 */
import { demands, type Demand, type DemandKind } from '../model/demands';
import { fieldNames, isFieldKey, isFieldWord, wordNames } from '../model/fieldNames';
import type { FieldKey, FieldWord } from '../model/generated/fields';
import { english as inEnglish, filled, type Said } from '../words/said';

export const sentences = {
  gone: '{0} is no longer in the hall.',
  broken: '{0} breaks the format: repair it in the text first.',
  unreadable: 'The text cannot be read: repair it first.',
  noPlace: '{0} has no place on the plan.',
  notWaivable: 'What {0} finds is a fault of the file and cannot be accepted: correct it.',
  waiverReason: 'A waiver needs a reason.',
  idTaken: 'There is another object with the id {0}.',
  idNeeded: 'Every object needs an id of its own.',
  divideByZero: 'Nothing can be divided by 0.',
  notCalculable: '{0}: "{1}" is not a field that can be calculated.',
  nothingToCalculate: '{0} has no {1} to calculate from.',
  noNumber: '{0}: the result is no number.',
  noKey: '{0}: "{1}" is not a key of the format.',
  wrongValue: '{0}: {1}',
  wrongField: '{0}: {1} must be {2}.',
  otherShape: 'Where this belongs the text holds something else: repair it in the text first.',
  fixGone: 'This repair no longer fits the hall.',
  noCords: '{0} has no cords: it cannot be plugged into a feed.',
  noSuchLoop: 'There is no loop {0}.',
  noSuchZone: 'There is no zone {0}.',
  noSuchPlant: 'There is no plant {0}.',
  noSuchPhase: 'There is no phase {0}.',
  noSuchFeed: 'There is no feed {0}.',
  cannotHave: '{0} can have no {1}.',
  noneCanHave: 'None of these objects can have a {0}.',
  noFeedOfSide: 'No feed of side {0} has a place on the plan.',
  noFeedPlaced: 'No feed has a place on the plan.',
  noCduPlaced: 'No CDU of a loop has a place on the plan: there is no nearest loop.',
  onlyRacksCooled: 'No rack is selected: only racks are cooled by a loop.',
  movedTwice: 'An object is moved twice in one step.',
  tooFewObjects: 'This needs at least {0} objects.',
  noOutline: 'The hall has no outline that can be read.',
  noPoints: '{0} has no points.',
  pointMoved: 'A point of {0} has moved meanwhile.',
  pointMovedRoom: 'A point of the room has moved meanwhile.',
  notAnObject: 'The file is not a JSON object.',
  conflictGone: 'This conflict is no longer in the file.',
  noNameOfSide: 'That side has no other name for {0}.',
  nothingOnClipboard: 'The clipboard holds no objects of a hall.',
  tooManyPasted: 'More than {0} objects at once are not pasted.',
  tooManyMade: 'More than {0} new objects at once are not made.',
  pointsNeeded: '{0} needs the points that it has.',
  pointsNeededRoom: 'The room needs the points that it has.',
  removedAsWell: 'Removed as well, since nothing is left of it: {0}.',
  twinStays: 'There is another {0}: what names it still does.',
  someCannotHave: '{0} of {1} objects can have no {2} and stay as they are.',
  noLongerNamed: 'Not in this hall, and no longer named: {0}.',
  takenHere: 'Taken in this hall, and not brought along: {0}.',
} as const;

export type SentenceKey = keyof typeof sentences;

/** What stands in the place of {0}, {1} …: what has a name in the person's language is named there. */
export type SentenceValue =
  | string
  | number
  | { readonly field: string }
  | { readonly demand: Demand }
  /** Said before it is sent: a page has no translations of it. */
  | { readonly said: Said };

/** Which sentence it is, for whoever says it in another language. */
export interface Because {
  readonly key: SentenceKey;
  readonly values: readonly SentenceValue[];
}

export interface Sentence {
  /** In English. */
  readonly text: string;
  readonly because: Because;
}

/** How a language names what a sentence is about. */
export interface Naming {
  field(key: FieldKey): string;
  word(word: FieldWord): string;
  demand(kind: DemandKind): string;
  number(value: number): string;
}

const english: Naming = {
  field: (key) => fieldNames[key],
  word: (word) => wordNames[word],
  demand: (kind) => demands[kind].pattern,
  number: String,
};

export function sentence(key: SentenceKey, ...values: readonly SentenceValue[]): Sentence {
  return { text: filled(sentences[key], inEnglish, inWords(values, english)), because: { key, values } };
}

/** The values of a sentence as they are read in it. */
export const inWords = (values: readonly SentenceValue[], naming: Naming): readonly (string | number)[] =>
  values.map((value) => {
    if (typeof value !== 'object') return value;
    if ('field' in value)
      return isFieldKey(value.field) ? withinSentence(naming.field(value.field)) : value.field;
    if ('said' in value) return String(value.said);
    const { kind, of = [] } = value.demand;
    const named = of.map((one) =>
      typeof one === 'number'
        ? naming.number(one)
        : typeof one === 'string' && isFieldWord(one)
          ? naming.word(one)
          : String(one),
    );
    return filled(naming.demand(kind), inEnglish, [named.join(', ')]);
  });

/** `Power` as `power`; `CDU` and `N+1` stay. */
export const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

export const isSentenceKey = (key: string): key is SentenceKey => Object.hasOwn(sentences, key);
