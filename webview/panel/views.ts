/**
 * The views of the side panel: tabs above, and below them one view that stays in sight under a header that
 * opens and closes it. What is open, and how high, is kept.
 */
import './views.css';
import { element } from '../element';
import { say, type StringKey } from '../strings';
import { icon } from './icons';
import { MAX_SHARE, MIN_SHARE, type ViewsState } from './viewsState';

export interface PanelView {
  /** Also the id of its element in the page. */
  readonly id: string;
  readonly title: StringKey;
  readonly element: HTMLElement;
  /** Puts the focus where work in it begins. */
  focus(): void;
  /** Called whenever it comes into sight: a view that nobody sees need not be up to date. */
  shown?(): void;
}

const KEY_STEP = 0.05;

export class PanelViews {
  readonly #tabs = element('div', { className: 'panel-tabs', role: 'tablist' });
  readonly #bodies = element('div', { className: 'panel-bodies' });
  readonly #sash = element('div', { className: 'panel-sash', role: 'separator', label: say('resizeLower') });
  readonly #lower = element('div', { className: 'panel-lower' });
  readonly #views = new Map<string, { view: PanelView; tab: HTMLButtonElement; body: HTMLElement }>();
  /** Ids of views that have nothing to show at present. */
  readonly #without = new Set<string>();
  #lowerView: PanelView | undefined;
  #lowerToggle: HTMLButtonElement | undefined;

  /**
   * @param panel the place of all views
   * @param openPanel makes the panel visible
   * @param leave gives the keyboard back to the plan
   */
  constructor(
    private readonly panel: HTMLElement,
    private state: ViewsState,
    private readonly keep: (state: ViewsState) => void,
    private readonly openPanel: () => void,
    private readonly leave: () => void,
  ) {
    panel.classList.add('with-views');
    this.#tabs.setAttribute('aria-label', say('panel'));
    this.#tabs.addEventListener('keydown', (event) => this.#walkTabs(event));
    this.#sash.tabIndex = 0;
    this.#sash.setAttribute('aria-orientation', 'horizontal');
    this.#sash.setAttribute('aria-valuemin', String(MIN_SHARE * 100));
    this.#sash.setAttribute('aria-valuemax', String(MAX_SHARE * 100));
    this.#dragSash();
    panel.addEventListener('keydown', (event) => this.#leaveByEscape(event));
    panel.append(this.#tabs, this.#bodies, this.#sash, this.#lower);
    this.#apply();
  }

  /** Adds a tab behind those that are there. */
  add(view: PanelView): void {
    const tab = element('button', { className: 'panel-tab', role: 'tab', id: `tab-${view.id}` });
    tab.type = 'button';
    tab.textContent = say(view.title);
    tab.setAttribute('aria-controls', `view-${view.id}`);
    tab.addEventListener('click', () => this.choose(view.id));
    const body = element(
      'div',
      { className: 'panel-body', id: `view-${view.id}`, role: 'tabpanel' },
      view.element,
    );
    body.setAttribute('aria-labelledby', tab.id);
    this.#tabs.append(tab);
    this.#bodies.append(body);
    this.#views.set(view.id, { view, tab, body });
    this.#apply();
  }

  /** Sets the view below the tabs. */
  setLower(view: PanelView): void {
    this.#lowerView = view;
    const toggle = element('button', { className: 'panel-lower-header' }, icon('twistie'));
    toggle.type = 'button';
    toggle.append(element('span', { text: say(view.title) }));
    toggle.setAttribute('aria-controls', `view-${view.id}`);
    toggle.addEventListener('click', () => this.#update({ lowerOpen: !this.state.lowerOpen }));
    this.#lowerToggle = toggle;
    const body = element('div', { className: 'panel-lower-body', id: `view-${view.id}` }, view.element);
    this.#lower.replaceChildren(toggle, body);
    this.#apply();
  }

  /** Whether a person can see a view, the panel being open. */
  isShown(id: string): boolean {
    if (this.panel.hidden) return false;
    return id === this.#lowerView?.id ? this.state.lowerOpen : this.#chosen === id;
  }

  /** Opens the panel and a view of it. */
  show(id: string): void {
    this.openPanel();
    if (id === this.#lowerView?.id) this.#update({ lowerOpen: true });
    else this.choose(id);
  }

  /** Opens a view and puts the focus into it. */
  focus(id: string): void {
    this.show(id);
    (id === this.#lowerView?.id ? this.#lowerView : this.#views.get(id)?.view)?.focus();
  }

  /** Offers a view, or takes its tab away while it has nothing to show. */
  offer(id: string, isOffered: boolean): void {
    if (isOffered) this.#without.delete(id);
    else this.#without.add(id);
    this.#apply();
  }

  /** Chooses a view where it is offered; the panel stays closed if it is. */
  choose(id: string): void {
    if (this.#offered.includes(id)) this.#update({ panelTab: id });
  }

  get #offered(): readonly string[] {
    return [...this.#views.keys()].filter((id) => !this.#without.has(id));
  }

  /** The tab that was kept may be of a view that is not there (any more). */
  get #chosen(): string | undefined {
    const offered = this.#offered;
    return offered.includes(this.state.panelTab) ? this.state.panelTab : offered[0];
  }

  #update(change: Partial<ViewsState>): void {
    this.state = { ...this.state, ...change };
    this.keep(this.state);
    this.#apply();
  }

  #apply(): void {
    const chosen = this.#chosen;
    for (const [id, { view, tab, body }] of this.#views) {
      const isChosen = id === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      tab.hidden = this.#without.has(id);
      const appears = isChosen && body.hidden;
      body.hidden = !isChosen;
      if (appears) view.shown?.();
    }
    const { lowerOpen, lowerShare } = this.state;
    this.#lower.classList.toggle('closed', !lowerOpen);
    this.#lower.style.flexBasis = lowerOpen ? `${lowerShare * 100}%` : '';
    this.#sash.hidden = !lowerOpen || this.#lowerView === undefined;
    this.#sash.setAttribute('aria-valuenow', String(Math.round(lowerShare * 100)));
    this.#lowerToggle?.setAttribute('aria-expanded', String(lowerOpen));
    if (lowerOpen) this.#lowerView?.shown?.();
  }

  /** Escape empties a filter that holds something, and otherwise leads back to the plan. */
  #leaveByEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type !== 'range' && target.value !== '') {
      target.value = '';
      target.dispatchEvent(new Event('input', { bubbles: true }));
    } else this.leave();
  }

  #walkTabs(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const ids = this.#offered;
    const at = ids.indexOf(this.#chosen ?? '');
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? ids.length - 1 : (at + by + ids.length) % ids.length;
    const next = ids[to];
    if (next === undefined || to === at) return;
    event.preventDefault();
    this.choose(next);
    this.#views.get(next)?.tab.focus();
  }

  #dragSash(): void {
    const sash = this.#sash;
    const set = (share: number) =>
      this.#update({ lowerShare: Math.min(MAX_SHARE, Math.max(MIN_SHARE, share)) });
    sash.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      sash.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    sash.addEventListener('pointermove', (event) => {
      if (!sash.hasPointerCapture(event.pointerId)) return;
      const { bottom, height } = this.panel.getBoundingClientRect();
      if (height > 0) set((bottom - event.clientY) / height);
    });
    sash.addEventListener('keydown', (event) => {
      const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      set(this.state.lowerShare + by * KEY_STEP);
    });
  }
}
