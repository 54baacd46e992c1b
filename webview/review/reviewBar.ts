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
    const { mode, before, after, counts, entries, problem } = review;
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
        ...KINDS.filter((kind) => counts[kind] > 0).map((kind) => {
          const count = element('span', { className: 'review-count' });
          count.dataset['kind'] = kind;
          count.dataset['count'] = String(counts[kind]);
          const mark = markKindOf([kind]);
          const sign = element('span', { className: `change-sign ${mark}`, text: markSigns[mark] });
          sign.setAttribute('aria-hidden', 'true');
          count.title = `${numeral(counts[kind])} ${say(`change_${kind}`, counts[kind])}`;
          count.append(
            sign,
            element('span', { text: numeral(counts[kind]) }),
            element('span', { className: 'review-word', text: say(`change_${kind}`, counts[kind]) }),
          );
          return count;
        }),
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
