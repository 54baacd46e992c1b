/**
 * The menu of what the canvas shows: the lines in racks and in units, minimap, rulers, and the drawing under the
 * plan. A panel on the canvas, so that its effect is seen while it is open.
 */
import './viewMenu.css';
import { labelFields, mostLabelLines, type LabelField } from '../../src/scene/labelFields';
import type { CommandRegistry } from '../commands/registry';
import { element } from '../element';
import { iconButton } from '../panel/controls';
import { say } from '../strings';
import type { Labels } from './labels';

const SWITCHES = ['toggleMinimap', 'toggleRulers', 'toggleUnderlay'] as const;
const ACTIONS = ['chooseUnderlay', 'calibrateUnderlay', 'removeUnderlay'] as const;

/** Fields that units do not have, and those that racks do not. */
const NOT_OF_UNITS: ReadonlySet<LabelField> = new Set<LabelField>(['peak', 'liquid', 'row']);
const NOT_OF_RACKS: ReadonlySet<LabelField> = new Set<LabelField>(['plant']);

export class ViewMenu {
  readonly element = element('section', { id: 'view-menu', role: 'dialog', label: say('viewMenu') });
  readonly #refreshers: (() => void)[] = [];
  #openedFrom: Element | null = null;

  constructor(
    private readonly labels: Labels,
    private readonly commands: CommandRegistry,
    private readonly onToggle: () => void,
  ) {
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.toggle();
    });
    commands.onChange(() => this.#refresh());
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  toggle(): void {
    // Made when it is first asked for: a canvas starts without it.
    if (!this.element.hasChildNodes()) this.#build();
    this.element.hidden = !this.element.hidden;
    this.onToggle();
    if (this.element.hidden) {
      if (this.#openedFrom instanceof HTMLElement) this.#openedFrom.focus();
      return;
    }
    this.#openedFrom = document.activeElement;
    this.#refresh();
    this.element.querySelector('select')?.focus();
  }

  #build(): void {
    const close = iconButton('close', say('close'), () => this.toggle());
    this.element.append(
      element('header', {}, element('h2', { text: say('viewMenu') }), close.element),
      this.#lines('racks', say('labelsOfRacks'), NOT_OF_RACKS),
      this.#lines('units', say('labelsOfUnits'), NOT_OF_UNITS),
      this.#switches(),
      this.#actions(),
    );
  }

  #refresh(): void {
    if (this.isOpen) for (const refresh of this.#refreshers) refresh();
  }

  #lines(of: 'racks' | 'units', title: string, without: ReadonlySet<LabelField>): HTMLElement {
    const offered = labelFields.filter((field) => !without.has(field));
    const selects = Array.from({ length: mostLabelLines }, (_, line) => {
      const select = element('select', { className: 'choice', label: say('labelLine', title, line + 1) });
      select.dataset['labelLine'] = `${of}.${line}`;
      select.append(new Option(say('labelNone'), ''));
      for (const field of offered) select.append(new Option(say(`label_${field}`), field));
      select.addEventListener('change', () => this.#choose(of, line, selects, offered));
      return select;
    });
    this.#refreshers.push(() => {
      const chosen = this.labels.choice[of];
      selects.forEach((select, line) => (select.value = chosen[line] ?? ''));
    });
    return element(
      'div',
      { className: 'label-lines', role: 'group', label: title },
      element('span', { text: title }),
      ...selects,
    );
  }

  /** A field that another line has already changes places with what stood here. */
  #choose(
    of: 'racks' | 'units',
    line: number,
    selects: readonly HTMLSelectElement[],
    offered: readonly LabelField[],
  ): void {
    const before = this.labels.choice[of][line] ?? '';
    const value = selects[line]?.value ?? '';
    selects.forEach((select, other) => {
      if (other !== line && value !== '' && select.value === value) select.value = before;
    });
    const fields = selects.flatMap(({ value: chosen }) => offered.filter((field) => field === chosen));
    this.labels.choose({ [of]: fields });
    this.#refresh();
  }

  #switches(): HTMLElement {
    const rows = SWITCHES.map((id) => {
      const box = element('input');
      box.type = 'checkbox';
      box.dataset['command'] = id;
      box.addEventListener('change', () => this.commands.run(id));
      this.#refreshers.push(() => {
        box.checked = this.commands.get(id).isOn?.() ?? false;
        box.disabled = !this.commands.isEnabled(id);
      });
      return element('label', {}, box, element('span', { text: say(this.commands.get(id).title) }));
    });
    return element('div', { className: 'view-switches' }, ...rows);
  }

  #actions(): HTMLElement {
    const buttons = ACTIONS.map((id) => {
      const button = element('button', { className: 'view-action', text: say(this.commands.get(id).title) });
      button.type = 'button';
      button.dataset['command'] = id;
      button.addEventListener('click', () => {
        this.toggle();
        this.commands.run(id);
      });
      this.#refreshers.push(() => (button.disabled = !this.commands.isEnabled(id)));
      return button;
    });
    return element('div', { className: 'view-actions' }, ...buttons);
  }
}
