/**
 * A text of elements with ids, as the features of the text editor ask it: the same questions of a hall and of a
 * campus, whose lists and references differ.
 */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { elementReferences, headroomLoop, type ElementReference } from '../../model/elementReferences';
import { collectionKeys } from '../../model/generated/words';
import { referenceAt, referenceFields } from '../../model/references';
import type { ReferenceTarget } from '../../model/types';
import { isCollection } from '../../model/validateElement';
import { campusLists, type CampusList } from '../../rules/campusFile';
import { campusReferenceAt, campusReferences } from '../../rules/campusReferences';
import type { LiveHall } from '../../rules/liveHall';
import type { ElementIndex } from '../../text/elementIndex';
import { isArray, isObject } from '../../text/jsonValue';
import { scanJson } from '../../text/scannedJson';

type Path = readonly (string | number)[];

/** An element by its list and its place in it. */
export interface ListPlace {
  readonly list: string;
  readonly index: number;
}

/** What holds of every text of a kind, however broken it is. */
export interface Vocabulary {
  /** The lists of elements, in the order of the format. */
  readonly lists: readonly string[];
  /** What the id at a path of an element names; undefined where the path holds no id of another thing. */
  targetAt(list: string, path: Path): ReferenceTarget | undefined;
  /** What the id at a path from the top names, outside of the lists. */
  headTargetAt(path: Path): ReferenceTarget | undefined;
  /** Every id that an element names. */
  references(list: string, element: object): readonly ElementReference[];
  /** Every id that is named outside of the lists; paths lead from the top. */
  headReferences(head: object): readonly ElementReference[];
}

/** The elements of a text, those that break the format too. */
export interface Elements {
  size(list: string): number;
  element(list: string, index: number): unknown;
}

/** A text that could be read. */
export interface ReferringText extends Elements {
  readonly words: Vocabulary;
  readonly index: ElementIndex;
  /** What the text holds beside its lists. */
  readonly head: object;
}

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, i) => step === b[i]);

/** The phases that a hall lists in its design. */
function designPhases(head: object): readonly ElementReference[] {
  const design: unknown = Object.hasOwn(head, 'design') ? Reflect.get(head, 'design') : undefined;
  const phases = isObject(design) ? design['phases'] : undefined;
  if (!isArray(phases)) return [];
  return phases.flatMap((id, i) =>
    typeof id === 'string' ? [{ id, target: 'phases' as const, path: ['design', 'phases', i] }] : [],
  );
}

export const hallWords: Vocabulary = {
  lists: collectionKeys,
  targetAt: (list, path) => {
    if (!isCollection(list)) return undefined;
    if (list === 'tests' && samePath(path, headroomLoop)) return 'loops';
    return referenceAt(referenceFields[list], path);
  },
  headTargetAt: ([design, phases, item, ...rest]) =>
    design === 'design' && phases === 'phases' && typeof item === 'number' && rest.length === 0
      ? 'phases'
      : undefined,
  references: (list, element) => (isCollection(list) ? elementReferences(list, element) : []),
  headReferences: designPhases,
};

const isCampusList = (list: string): list is CampusList => campusLists.some((key) => key === list);

export const campusWords: Vocabulary = {
  lists: campusLists,
  targetAt: (list, path) => (isCampusList(list) ? campusReferenceAt(list, path) : undefined),
  headTargetAt: () => undefined,
  references: (list, element) => (isCampusList(list) ? campusReferences(list, element) : []),
  headReferences: () => [],
};

/** Of a hall; undefined while its text is broken. */
export function referringHall({ analysis, index }: LiveHall): ReferringText | undefined {
  if (!analysis || !index) return undefined;
  return { words: hallWords, index, head: analysis.model.head, ...hallElements(analysis) };
}

export const hallElements = ({ model }: HallAnalysis): Elements => ({
  size: (list) => (isCollection(list) ? model.size(list) : 0),
  element: (list, at) => (isCollection(list) ? model.rawElement(list, at) : undefined),
});

/** Of any text, read anew; undefined where it is broken. @param text without a byte order mark */
export function readReferring(words: Vocabulary, text: string): ReferringText | undefined {
  const scanned = scanJson(text);
  if (!scanned) return undefined;
  const { value, index } = scanned;
  const head = isObject(value) ? value : {};
  const held = (list: string): readonly unknown[] => {
    const elements = words.lists.includes(list) ? head[list] : undefined;
    return isArray(elements) ? elements : [];
  };
  return {
    words,
    index,
    head,
    size: (list) => held(list).length,
    element: (list, at) => held(list)[at],
  };
}
