/** Says what happened on the canvas to a person who does not see it: a canvas is silent for a screen reader. */
import type { Severity } from '../src/model/types';
import type { SceneObject } from '../src/scene/scene';
import type { ObjectMark } from '../src/scene/objectMarks';
import { SEVERITIES } from '../src/scene/severityShape';
import { say, type StringKey } from './strings';

const ONE: Readonly<Record<Severity, StringKey>> = {
  error: 'oneError',
  warning: 'oneWarning',
  info: 'oneInfo',
};
const MANY: Readonly<Record<Severity, StringKey>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
};

/** So soon after it was said a text may not have been read out. */
const FRESH_MS = 1000;

export class Announcer {
  readonly element: HTMLElement;
  /** How often something was said. */
  said = 0;
  #justSaid: string | undefined;
  /** When something was said last, by the clock of the page. */
  #saidAt = -Infinity;

  constructor() {
    this.element = document.createElement('div');
    this.element.className = 'visually-hidden';
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('aria-live', 'polite');
  }

  announce(text: string): void {
    this.said++;
    this.#justSaid = text;
    this.#saidAt = performance.now();
    queueMicrotask(() => (this.#justSaid = undefined));
    // The same text twice would be no change, and would be passed over in silence.
    this.element.textContent = this.element.textContent === text ? `${text}\u00a0` : text;
  }

  /** Says something beside what was said of the same deed: of two texts at once only the last would be heard. */
  add(text: string): void {
    this.#tellAfter(this.#justSaid, text);
  }

  /** Says what came of a deed: the word on it, from a moment before, may not have been read out yet. */
  follow(text: string): void {
    const isFresh = performance.now() - this.#saidAt < FRESH_MS;
    this.#tellAfter(isFresh ? (this.element.textContent ?? undefined) : undefined, text);
  }

  #tellAfter(before: string | undefined, text: string): void {
    this.announce(before ? `${before}${/[.。]$/.test(before) ? ' ' : '. '}${text}` : text);
  }
}

/** "one error", "3 errors"; nothing of none. */
export function countWords(severity: Severity, count: number): readonly string[] {
  return count === 0 ? [] : [count === 1 ? say(ONE[severity]) : say(MANY[severity], count)];
}

/** "A1", "A1 and B1", "A1, A2 and B1". */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return say('and', parts.slice(0, -1).join(', '), parts.at(-1) ?? '');
}

/** An object in one sentence: "R02-07, 132 kW, feeds A1 and B1, one error". */
export function describeObject(object: SceneObject, mark: ObjectMark | undefined): string {
  const parts: string[] = [];
  if (object.shape === 'door') parts.push(object.id, say('kind_door'));
  else parts.push(...(object.labels.length ? object.labels : [object.id]));
  if (object.shape === 'box') {
    parts.splice(1, 0, say(`kind_${object.kind}`));
    if (object.feeds?.length) parts.push(say('announceFeeds', joined(object.feeds)));
    if (object.loop !== undefined) parts.push(say('announceLoop', object.loop));
  } else if (object.shape === 'line') {
    parts.splice(1, 0, say(`kind_${object.kind}`));
  }
  for (const severity of SEVERITIES) parts.push(...countWords(severity, mark?.counts[severity] ?? 0));
  return parts.join(', ');
}
