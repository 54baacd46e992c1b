/** The history of a hall as a slider: each step is a commit, and it can play by itself. */
import type { ReviewTimeline } from '../../src/protocol/review';
import { element } from '../element';
import { iconButton } from '../panel/controls';
import { say } from '../strings';

/** Long enough to see what changed. */
const STEP_MS = 1200;

export class TimelineBar {
  readonly element: HTMLElement;
  readonly #slider = element('input', { label: say('timeline') });
  readonly #text = element('span', { className: 'timeline-text' });
  readonly #play;
  #timeline: ReviewTimeline | undefined;
  #timer = 0;

  /** @param showStep asks for a step; it is there once a review with it arrives. */
  constructor(private readonly showStep: (at: number) => void) {
    this.#slider.type = 'range';
    this.#slider.min = '0';
    this.#slider.addEventListener('input', () => {
      this.#stop();
      this.showStep(Number(this.#slider.value));
    });
    this.#play = iconButton('play', say('timelinePlay'), () => (this.#timer ? this.#stop() : this.#start()));
    this.#play.setPressed(false);
    this.element = element(
      'div',
      { id: 'timeline-bar', role: 'group', label: say('timeline') },
      element('div', { className: 'review-row' }, this.#play.element, this.#slider, this.#text),
    );
    this.element.hidden = true;
  }

  show(timeline: ReviewTimeline | undefined): void {
    this.#timeline = timeline;
    this.element.hidden = timeline === undefined;
    if (!timeline) {
      this.#stop();
      return;
    }
    const { steps, at } = timeline;
    const step = steps[at];
    this.#slider.max = String(steps.length - 1);
    // While a person drags it, their hand is ahead of what is shown.
    if (!this.#slider.matches(':active')) this.#slider.value = String(at);
    const text = step ? say('timelineStep', at + 1, steps.length, step.day, step.commit, step.subject) : '';
    this.#text.textContent = text;
    this.#text.title = step ? `${text} – ${step.author}` : '';
    this.#slider.setAttribute('aria-valuetext', text);
    // A person who wants no motion starts each step themselves.
    this.#play.element.hidden = prefersNoMotion();
    if (this.#timer && at === steps.length - 1) this.#stop();
    else if (this.#timer) this.#schedule();
  }

  #start(): void {
    const timeline = this.#timeline;
    if (!timeline || timeline.steps.length < 2) return;
    this.#play.setPressed(true);
    // At the end it begins again.
    if (timeline.at === timeline.steps.length - 1) {
      this.#schedule();
      this.showStep(0);
    } else this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const timeline = this.#timeline;
      if (timeline && timeline.at < timeline.steps.length - 1) this.showStep(timeline.at + 1);
      else this.#stop();
    }, STEP_MS);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#play.setPressed(false);
  }
}

const prefersNoMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
