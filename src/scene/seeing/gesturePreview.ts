/**
 * What a gesture would do to the numbers, while it is still under way: tried on the hall as it is and taken back at
 * once, in one go, so that nobody sees the state between; or, where the hall cannot follow it, on a copy. The text is not
 * touched.
 */
import { isRefusal, type Refusal } from '../../edits/hallEdit';
import { changedIds, type Gesture } from '../../edits/gesture';
import { gestureText } from '../../edits/textEdits';
import type { CollectionKey, Severity } from '../../model/types';
import { bySeverity, type Finding } from '../../rules/finding';
import type { LiveHall } from '../../rules/liveHall';
import type { RuleSet } from '../../rules/ruleSet';
import { applyEdits, type TextSource } from '../../text/source';
import { narrowestAisle, type PreviewedAisle } from './previewAisle';
import { feedsOf, previewFeeds, type PreviewedFeed } from './previewFeeds';
import { changedLoops, loopLoads, loopsOf, type PreviewedLoop } from './previewLoops';
import type { TrialHall } from './trialHall';
import type { Said } from '../../words/said';

export interface PreviewedFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

type InWords = (sentence: Said) => string;

export interface GesturePreview {
  /** The gravest first. */
  readonly appearing: readonly PreviewedFinding[];
  readonly vanishing: readonly PreviewedFinding[];
  /** The narrowest clear width before or behind a rack that is moved or made, or stands beside it. */
  readonly aisle?: PreviewedAisle;
  /** Feeds of what is moved or made, and those that it was on, the fullest first. */
  readonly feeds: readonly PreviewedFeed[];
  /** Loops of which the load, or what may be carried, becomes another; the fullest first. */
  readonly loops: readonly PreviewedLoop[];
}

/** More objects than these are not tried out: it would take longer than a hand waits. */
const mostObjects = 200;
const mostMade = 1000;

/** What can be tried without reading the whole text again. */
const followed: ReadonlySet<CollectionKey> = new Set<CollectionKey>([
  'racks', 'cdus', 'airUnits', 'columns', 'feeds', 'doors', 'trays', 'pipes',
]); // prettier-ignore

/** Kinds of gestures that are not drawn, or put elements where none were. */
const notTried: ReadonlySet<Gesture['kind']> = new Set<Gesture['kind']>(['fix', 'waive', 'rename']);
const making: ReadonlySet<Gesture['kind']> = new Set<Gesture['kind']>([
  'insert', 'row', 'array', 'duplicate', 'paste', 'remove', 'room',
]); // prettier-ignore

/**
 * @param trial the copy for what cannot be followed on the hall itself, such as the first of its kind; without it such a gesture has no preview
 * @param inWords says the findings; in English where it is left out
 * @returns undefined where it cannot be told cheaply; with the reason where the gesture would be refused
 */
export function gesturePreview(
  live: LiveHall,
  gesture: Gesture,
  text: TextSource,
  rules: RuleSet,
  trial?: TrialHall,
  inWords: InWords = String,
): GesturePreview | Refusal | undefined {
  const { analysis } = live;
  if (!analysis || notTried.has(gesture.kind)) return undefined;
  const changed = new Set(changedIds(gesture));
  if (changed.size > mostObjects) return undefined;
  const made = gestureText(gesture, live, text);
  if (isRefusal(made)) return made;
  if (made.edits.length === 0 || made.made.length > mostMade) return undefined;
  const isInside =
    !making.has(gesture.kind) &&
    changed.size > 0 &&
    [...changed].every((id) => followed.has(analysis.model.collectionOf(id) ?? 'types'));
  const isTriedHere = isInside || live.follows(made.edits, text);
  if (!isTriedHere && !trial?.takes(live)) return undefined;
  const before = live.findings;
  const hallBefore = live.finished ?? analysis;
  const feedsBefore = feedsOf(hallBefore, changed);
  const left = loopsOf(hallBefore, changed);
  // Which of them it goes to only the edited hall knows.
  const loopsBefore = loopLoads(
    hallBefore,
    hallBefore.model.elements('loops').flatMap((l) => l?.id ?? []),
  );
  const look = (after: LiveHall): GesturePreview | undefined => {
    const hall = after.finished ?? after.analysis;
    if (!hall) return undefined;
    const ids = [...changed, ...made.made];
    const aisle = narrowestAisle(hall, ids);
    return {
      ...findingChange(before, after.findings, inWords),
      ...(aisle ? { aisle } : {}),
      feeds: previewFeeds(hall, new Set([...feedsBefore, ...feedsOf(hall, ids)]), rules),
      loops: changedLoops(loopsBefore, loopLoads(hall, new Set([...left, ...loopsOf(hall, ids)]))),
    };
  };
  if (isTriedHere) return live.tryOut(made.edits, text, () => look(live));
  return look(trial!.read(applyEdits(text.slice(0, text.length), made.edits)));
}

/** A finding whose figures change is the same one. */
const identity = ({ rule, objects, scenario, phase }: Finding): string =>
  [rule, objects[0] ?? '', scenario?.lost.join(' ') ?? '', phase ?? ''].join('|');

export function findingChange(
  before: readonly Finding[],
  after: readonly Finding[],
  inWords: InWords = String,
): Pick<GesturePreview, 'appearing' | 'vanishing'> {
  const told = ({ severity, rule, said }: Finding) => ({ severity, rule, message: inWords(said) });
  return { appearing: without(after, before).map(told), vanishing: without(before, after).map(told) };
}

function without(list: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  // Most findings are the same objects before and after: only the rest is compared by what it says.
  const same = new Set(others);
  const known = new Map<string, number>();
  const kept = new Set(list);
  for (const finding of others) {
    if (finding.waived || kept.has(finding)) continue;
    const key = identity(finding);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const found: Finding[] = [];
  for (const finding of list) {
    if (finding.waived || same.has(finding)) continue;
    const key = identity(finding);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    else found.push(finding);
  }
  return found.sort((a, b) => bySeverity(a.severity, b.severity));
}
