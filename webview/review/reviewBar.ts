/** The bar of a comparison: what is compared, counts by kind, the stepper, and the way to the text. */
import type { Review } from '../../src/protocol/review';
import { markKindOf, markSigns } from '../../src/scene/markKinds';
import { element } from '../element';
import { readableKeys } from '../commands/readableKeys';
import { iconButton, textButton } from '../panel/controls';
import { numeral, say } from '../strings';

export interface ReviewBarActions {
  readonly step: (by: 1 | -1) => void;
  readonly openTextDiff: () => void;
  readonly swapSides: () => void;
}

/** In the order in which they are told. */
const KINDS = ['added', 'removed', 'renamed', 'moved', 'rotated', 'retyped', 'rewired', 'edited'] as const;
type Kind = (typeof KINDS)[number];
const MARKS = ['added', 'removed', 'moved', 'changed'] as const;
type Mark = (typeof MARKS)[number];

export class ReviewBar {
  readonly element: HTMLElement;
  readonly #title = element('span', { className: 'review-title' });
  readonly #counts = element('span', { className: 'review-counts' });
  readonly #place = element('span', { className: 'review-place' });
  readonly #previous;
  readonly #next;
  readonly #swap;

  constructor(actions: ReviewBarActions) {
    this.#previous = iconButton(
      'previousChange',
      `${say('reviewPrevious')} (${readableKeys('Shift+F7')})`,
      () => actions.step(-1),
    );
    this.#next = iconButton('nextChange', `${say('reviewNext')} (F7)`, () => actions.step(1));
    this.#swap = iconButton('swap', say('reviewSwap'), actions.swapSides);
    const text = textButton(say('reviewText'), actions.openTextDiff);
    this.element = element(
      'div',
      { id: 'review-bar', role: 'toolbar', label: say('review') },
      element(
        'div',
        { className: 'review-row' },
        this.#title,
        this.#swap.element,
        this.#counts,
        element('div', { className: 'spacer' }),
        this.#previous.element,
        this.#place,
        this.#next.element,
        text.element,
      ),
    );
    this.element.hidden = true;
  }

  show(review: Review | undefined): void {
    this.element.hidden = review === undefined || review.mode === 'live';
    if (this.element.hidden || !review) return;
    const { mode, before, after, counts, markCounts, entries, problem } = review;
    const side = mode === 'before' ? before : mode === 'after' ? after : say('reviewTitle', before, after);
    this.#title.textContent = side;
    this.#title.title = say('reviewTitle', before, after);
    this.#swap.element.hidden = mode !== 'overlay' || review.timeline !== undefined;
    if (problem !== undefined) {
      this.#counts.replaceChildren(element('span', { text: problem }));
    } else if (entries.length === 0) {
      this.#counts.replaceChildren(element('span', { text: say('reviewNone') }));
    } else {
      this.#counts.replaceChildren(
        ...KINDS.filter((kind) => counts[kind] > 0).map((kind) => kindCount(kind, counts[kind])),
        ...MARKS.filter((mark) => markCounts[mark] > 0).map((mark) => markCount(mark, review)),
      );
    }
    this.#previous.setEnabled(entries.length > 0);
    this.#next.setEnabled(entries.length > 0);
    this.showPlace(undefined, entries.length);
  }

  showPlace(entry: number | undefined, of: number): void {
    this.#place.textContent = of === 0 ? '' : say('reviewPlace', entry === undefined ? '–' : entry + 1, of);
  }
}

/** `+ 3 added`. */
function kindCount(kind: Kind, number: number): HTMLElement {
  const count = counted('review-count', markKindOf([kind]), number);
  count.dataset['kind'] = kind;
  count.dataset['count'] = String(number);
  count.append(element('span', { text: say(`change_${kind}`, number) }));
  return count;
}

/** `~ 4`, where there is no room for words: each sign once, though several kinds of change have it. */
function markCount(mark: Mark, { counts, markCounts }: Review): HTMLElement {
  const count = counted('review-mark', mark, markCounts[mark]);
  count.title = KINDS.filter((kind) => markKindOf([kind]) === mark && counts[kind] > 0)
    .map((kind) => `${numeral(counts[kind])} ${say(`change_${kind}`, counts[kind])}`)
    .join(', ');
  return count;
}

function counted(className: string, mark: Mark, number: number): HTMLElement {
  const sign = element('span', { className: `change-sign ${mark}`, text: markSigns[mark] });
  sign.setAttribute('aria-hidden', 'true');
  return element('span', { className }, sign, element('span', { text: numeral(number) }));
}
