/** "What if": what is lost, what broke and why, what else could be lost. In the side panel; nothing is written. */
import type { Losable } from '../../src/scene/seeing/losable';
import type { LossEffect, LossView } from '../../src/scene/seeing/lossView';
import type { Editor } from '../editor';
import { element } from '../element';
import type { PanelView, PanelViews } from '../panel/views';
import { rowButton, textButton } from '../panel/controls';
import { paintMark, SIGNED_BOX_PX } from '../painters/tintMarks';
import { say, type StringKey } from '../strings';
import type { Theme } from '../theme';
import { canFail } from './canFail';
import { ofLimit, percentage } from './overlayNames';
import type { Seeing } from './seeing';
import { unbroken } from '../unbroken';

/** Rows of the list of what can be lost; who has more types a few letters. */
const MOST_CHOICES = 200;
/** Ids named with an effect; the rest is counted. */
const MOST_IDS = 12;

const KINDS: Readonly<Record<string, StringKey>> = {
  feed: 'kindOf_feed',
  cdu: 'kindOf_cdu',
  airUnit: 'kindOf_airUnit',
  plant: 'kindOf_plant',
  loop: 'kindOf_loop',
  compartment: 'kindOf_compartment',
  utility: 'kindOf_utility',
  transformer: 'kindOf_transformer',
  generator: 'kindOf_generator',
  switchboard: 'kindOf_switchboard',
  ats: 'kindOf_ats',
  sts: 'kindOf_sts',
  ups: 'kindOf_ups',
  bess: 'kindOf_bess',
  pdu: 'kindOf_pdu',
};

export class WhatIf implements PanelView {
  readonly id = 'what-if';
  readonly title = 'whatIf';
  readonly element: HTMLElement;
  readonly #lost = element('ul', { className: 'whatif-lost', label: say('whatIfLost') });
  readonly #result = element('div', { className: 'whatif-result' });
  readonly #worst = element('p', { className: 'hint' });
  readonly #filter = element('input', { label: say('whatIfFilter') });
  readonly #choices = element('ul', { className: 'whatif-choices', label: say('whatIfChoose') });
  readonly #details = element('details', { className: 'whatif-chooser' });
  readonly #restoreAll = textButton(say('whatIfRestoreAll'), () => this.seeing.setLost([]));
  #announced = '';

  constructor(
    private readonly seeing: Seeing,
    private readonly editor: Editor,
    private readonly theme: Theme,
    private readonly views: Pick<PanelViews, 'focus' | 'show'>,
  ) {
    this.#filter.type = 'search';
    this.#filter.placeholder = say('whatIfFilter');
    this.#filter.addEventListener('input', () => this.#showChoices());
    this.#details.append(element('summary', { text: say('whatIfChoose') }), this.#filter, this.#choices);
    this.#details.addEventListener('toggle', () => {
      if (this.#details.open) seeing.listLosables();
    });
    const worst = textButton(say('whatIfWorst'), () => seeing.findWorst());
    const loseSelected = textButton(say('cmdLoseSelection'), () => seeing.lose(this.#failingSelection()));
    const showSelected = () => {
      const ids = this.#failingSelection();
      loseSelected.element.hidden = ids.length === 0;
      loseSelected.element.title = ids.join(', ');
    };
    editor.selection.onChange(showSelected);
    seeing.onChange(showSelected);
    showSelected();
    this.element = element(
      'section',
      { id: 'what-if', label: say('whatIf') },
      this.#lost,
      this.#result,
      this.#worst,
      element(
        'div',
        { className: 'whatif-buttons' },
        loseSelected.element,
        worst.element,
        this.#restoreAll.element,
      ),
      this.#details,
    );
    seeing.onChange(() => this.#refresh());
    // What can be lost changes with the hall: an open list follows.
    editor.onChange(() => {
      if (this.#details.open) seeing.listLosables();
    });
    this.#refresh();
  }

  /** What is selected that fails by itself and is not lost yet. */
  #failingSelection(): readonly string[] {
    const { selection, store } = this.editor;
    return selection.ids.filter((id) => canFail(store.get(id)) && !this.seeing.wish.lost.includes(id));
  }

  /** Opens the list of what can be lost and puts the cursor into its filter. */
  focus(): void {
    this.#details.open = true;
    this.#filter.focus();
  }

  /** Brings the view to the front with the cursor in it. */
  open(): void {
    this.views.focus(this.id);
  }

  /** Brings the view to the front and leaves the cursor where it is. */
  show(): void {
    this.views.show(this.id);
  }

  #refresh(): void {
    const { wish, seen, isSearching, worst } = this.seeing;
    const { lost } = wish;
    this.element.dataset['lost'] = lost.join(' ');
    this.#restoreAll.element.hidden = lost.length === 0;
    this.#lost.hidden = lost.length === 0;
    this.#lost.replaceChildren(
      ...lost.map((id) =>
        element(
          'li',
          {},
          element('span', { className: 'whatif-id', text: id }),
          rowButton('close', say('whatIfRestore', id), () => this.seeing.restore(id)),
        ),
      ),
    );
    this.#worst.hidden = !isSearching && !worst && lost.length > 0;
    this.#worst.textContent = isSearching
      ? say('whatIfSearching')
      : !worst
        ? say('whatIfHint')
        : worst.id === undefined
          ? say('whatIfNoneHarms', worst.examined)
          : say('whatIfWorstIs', worst.id, worst.examined, worst.harmless);
    const loss = lost.length > 0 ? seen?.loss : undefined;
    this.#result.replaceChildren(...(loss ? this.#told(loss) : []));
    this.#announce(loss);
    this.#showChoices();
  }

  #announce(loss: LossView | undefined): void {
    const text = loss ? say('whatIfAnnounce', loss.lost.join(', '), summary(loss)) : '';
    if (text !== '' && text !== this.#announced) this.editor.announcer.announce(text);
    this.#announced = text;
    const { worst } = this.seeing;
    if (worst && worst.id === undefined && !loss)
      this.editor.announcer.announce(say('whatIfNoneHarms', worst.examined));
  }

  #told(loss: LossView): readonly Node[] {
    const nodes: Node[] = [element('p', { className: 'whatif-summary', text: summary(loss) })];
    if (loss.gone.length > 0)
      nodes.push(element('p', { className: 'hint', text: say('whatIfGone', loss.gone.join(', ')) }));
    const list = element('ul', { className: 'whatif-effects' });
    for (const effect of loss.effects) list.append(this.#effect(effect));
    nodes.push(list);
    return nodes;
  }

  #effect(effect: LossEffect): HTMLElement {
    const { state, ids, already } = effect;
    const named = ids.slice(0, MOST_IDS);
    const row = element('li', {}, this.#sign(state));
    row.dataset['state'] = state;
    row.dataset['ids'] = ids.join(' ');
    const title = element('span', {
      className: 'whatif-state',
      text: ids.length > 1 ? say('whatIfCount', ids.length, say(`loss_${state}`)) : say(`loss_${state}`),
    });
    const text =
      named.length === 0
        ? say('whatIfAirOfHall')
        : `${named.join(', ')}${ids.length > named.length ? ' …' : ''}`;
    const names = element('button', { className: 'link-row' }, ...unbroken(text));
    names.type = 'button';
    names.disabled = ids.length === 0;
    names.addEventListener('click', () => this.editor.reveal(ids));
    const why = element('span', { className: 'whatif-why', text: this.#why(effect) });
    row.append(element('div', {}, title, names, why));
    if (already) row.append(element('span', { className: 'hint', text: say('whatIfAlready') }));
    return row;
  }

  #why({ state, because, load, limit, unit }: LossEffect): string {
    if (load !== undefined && limit !== undefined && unit !== undefined)
      return `${ofLimit(load, limit, unit)} (${percentage(load, limit)})`;
    if (state === 'overloaded') return '';
    if (because.length === 0) return state === 'hot' ? say('whatIfHotHall') : '';
    return say(`whatIfBecause_${state}`, because.join(', '));
  }

  /** The mark that the object has on the plan. */
  #sign(state: LossEffect['state']): HTMLCanvasElement {
    const canvas = element('canvas', { className: 'whatif-sign' });
    const ratio = window.devicePixelRatio || 1;
    canvas.width = canvas.height = 20 * ratio;
    canvas.setAttribute('aria-hidden', 'true');
    const context = canvas.getContext('2d');
    const { foreground, background } = this.theme.palette;
    // As on a box that is large enough for the sign, which alone tells hot from overloaded.
    context?.scale((20 / SIGNED_BOX_PX) * ratio, (20 / SIGNED_BOX_PX) * ratio);
    const box = { x: 0, y: 0, w: SIGNED_BOX_PX, h: SIGNED_BOX_PX };
    if (context) paintMark(context, state, box, foreground, background);
    return canvas;
  }

  #showChoices(): void {
    if (!this.#details.open) return;
    const wanted = this.#filter.value.trim().toLowerCase();
    const { lost } = this.seeing.wish;
    const matches = this.seeing.losables.filter(
      ({ id, kind }) =>
        wanted === '' || id.toLowerCase().includes(wanted) || kindName(kind).toLowerCase().includes(wanted),
    );
    const rows = matches
      .slice(0, MOST_CHOICES)
      .map((choice) => this.#choice(choice, lost.includes(choice.id)));
    if (matches.length === 0)
      rows.push(element('li', { className: 'hint', text: say('whatIfNothingFound') }));
    if (matches.length > MOST_CHOICES)
      rows.push(element('li', { className: 'hint', text: say('whatIfMore', matches.length - MOST_CHOICES) }));
    // The focus stays on the entry that was pressed.
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['lose'] : undefined;
    this.#choices.replaceChildren(...rows);
    if (focused !== undefined)
      this.#choices.querySelector<HTMLElement>(`[data-lose="${CSS.escape(focused)}"]`)?.focus();
  }

  #choice({ id, kind, depth }: Losable, isLost: boolean): HTMLElement {
    const button = element('button', { className: 'link-row' });
    button.type = 'button';
    button.dataset['lose'] = id;
    button.setAttribute('aria-pressed', String(isLost));
    button.style.setProperty('--depth', String(Math.min(depth, 12)));
    button.append(
      element('span', { className: 'whatif-id', text: id }),
      element('span', { className: 'whatif-kind', text: isLost ? say('loss_lost') : kindName(kind) }),
    );
    button.addEventListener('click', () => (isLost ? this.seeing.restore(id) : this.seeing.lose([id])));
    return element('li', {}, button);
  }
}

const kindName = (kind: string): string => {
  const key = KINDS[kind];
  return key === undefined ? kind : say(key);
};

function summary({ racks, overloads, effects }: LossView): string {
  if (effects.every(({ already }) => already)) return say('whatIfSurvives');
  return say('whatIfSummary', racks.dark, racks.hot, racks.unprotected, racks.total, overloads);
}
