/** The figures of the hall in one line, and the slider through the phases of its build-out. */
import type { HallSums } from '../../src/scene/seeing/hallSums';
import type { Editor } from '../editor';
import { element } from '../element';
import { say } from '../strings';
import { percentage, power } from './overlayNames';
import type { Seeing } from './seeing';

export class TotalsBar {
  readonly element: HTMLElement;
  readonly #figures = element('div', { className: 'totals-figures' });
  readonly #phases = element('div', { className: 'totals-phases' });
  readonly #slider = element('input', { id: 'phase-slider', label: say('phaseSlider') });
  readonly #phaseName = element('output', { className: 'totals-phase' });
  #shown = '';
  #announcePhase = false;

  constructor(
    private readonly seeing: Seeing,
    private readonly editor: Editor,
  ) {
    this.#slider.type = 'range';
    this.#slider.min = '0';
    this.#slider.step = '1';
    this.#slider.addEventListener('input', () => this.#choose(Number(this.#slider.value)));
    this.#phases.append(element('span', { text: say('phaseSlider') }), this.#slider, this.#phaseName);
    this.element = element('section', { id: 'totals', label: say('totals') }, this.#figures, this.#phases);
    seeing.onChange(() => this.#refresh());
    this.#refresh();
  }

  /** One phase further or back; past the last one stands the finished hall. */
  step(by: 1 | -1): void {
    const phases = this.seeing.seen?.phases ?? [];
    if (phases.length === 0) return;
    this.#choose(Math.min(phases.length, Math.max(0, this.#position() + by)));
  }

  get hasPhases(): boolean {
    return (this.seeing.seen?.phases.length ?? 0) > 0;
  }

  /** Of the wish: what is seen follows a moment later. */
  #position(): number {
    const phases = this.seeing.seen?.phases ?? [];
    const at = this.seeing.wish.phase === undefined ? -1 : phases.indexOf(this.seeing.wish.phase);
    return at === -1 ? phases.length : at;
  }

  #choose(position: number): void {
    this.#announcePhase = true;
    this.seeing.showPhase(this.seeing.seen?.phases[position]);
  }

  #refresh(): void {
    const { seen } = this.seeing;
    // Its place is kept from the start: the canvas above it would have to be painted a second time.
    this.element.classList.toggle('is-empty', !seen);
    if (!seen) {
      this.#phases.hidden = true;
      return;
    }
    const { phases, sums, phase } = seen;
    this.#phases.hidden = phases.length === 0;
    this.#slider.max = String(phases.length);
    const position = this.#position();
    if (Number(this.#slider.value) !== position) this.#slider.value = String(position);
    const name = phase === undefined ? say('phaseAll') : nameOf(phases, phase);
    this.#phaseName.textContent = name;
    this.#slider.setAttribute('aria-valuetext', name);
    const figures = figuresOf(sums);
    const shown = JSON.stringify([name, figures]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.dataset['itKw'] = String(Math.round(sums.itKw * 1000) / 1000);
    this.element.dataset['racks'] = String(sums.racks);
    this.#figures.replaceChildren(
      ...figures.map(({ text, isOver, title }) => {
        const span = element('span', { className: isOver ? 'over' : '', text: isOver ? `⚠ ${text}` : text });
        if (title !== undefined) span.title = title;
        return span;
      }),
    );
    if (!this.#announcePhase) return;
    this.#announcePhase = false;
    this.editor.announcer.announce(say('phaseAnnounce', name, figures.map(({ text }) => text).join(', ')));
  }
}

/** `P1`, `P1+P2`, from the fourth on `up to P4`. */
function nameOf(phases: readonly string[], phase: string): string {
  const built = phases.slice(0, phases.indexOf(phase) + 1);
  return built.length <= 3 ? built.join('+') : say('phaseUpTo', phase);
}

interface Figure {
  readonly text: string;
  readonly isOver?: boolean;
  readonly title?: string;
}

function figuresOf({ racks, itKw, liquidKw, airKw, designKw, sides, cdus }: HallSums): readonly Figure[] {
  const room = (load: number, limit: number | undefined) =>
    limit === undefined
      ? undefined
      : load > limit
        ? say('totalsOver', power(load - limit))
        : say('totalsFree', power(limit - load));
  const full = (load: number, limit: number | undefined) => limit !== undefined && load > limit * 1.0001;
  const figures: Figure[] = [
    { text: say('statusRacks', racks) },
    designKw === undefined
      ? { text: say('statusIt', power(itKw)) }
      : {
          text: `${say('totalsOfDesign', power(itKw), power(designKw))}, ${room(itKw, designKw) ?? ''}`,
          isOver: full(itKw, designKw),
        },
    { text: say('statusLiquid', power(liquidKw)) },
    { text: say('statusAir', power(airKw)) },
  ];
  for (const { side, loadKw, limitKw } of sides) {
    const title = room(loadKw, limitKw);
    figures.push({
      text: say('totalsSide', side, power(loadKw), percentage(loadKw, limitKw)),
      isOver: full(loadKw, limitKw),
      ...(title === undefined ? {} : { title }),
    });
  }
  if (cdus) {
    const title = room(cdus.loadKw, cdus.limitKw);
    figures.push({
      text: say('totalsCdus', power(cdus.loadKw), percentage(cdus.loadKw, cdus.limitKw)),
      isOver: full(cdus.loadKw, cdus.limitKw),
      ...(title === undefined ? {} : { title }),
    });
  }
  return figures;
}
