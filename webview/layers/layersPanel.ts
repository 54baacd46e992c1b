/** The layers, over the canvas: each seen or not, locked or not, and what was hidden or locked one by one. */
import './layers.css';
import { element } from '../element';
import { say } from '../strings';
import { iconButton, textButton } from '../panel/controls';
import { LAYERS, layerTitle, type Layer } from './layers';
import type { Visibility } from './visibility';

export class LayersPanel {
  readonly element: HTMLElement;
  readonly #boxes: {
    readonly layer: Layer;
    readonly seen: HTMLInputElement;
    readonly locked: HTMLInputElement | undefined;
  }[] = [];
  readonly #single = element('p', { className: 'hint' });
  #cameFrom: Element | null = null;

  constructor(
    private readonly visibility: Visibility,
    private readonly onToggle: () => void,
  ) {
    const head = element(
      'tr',
      {},
      element('th', { text: say('layer') }),
      element('th', { text: say('layerSeen') }),
      element('th', { text: say('layerLocked') }),
    );
    const body = element('tbody', {}, ...LAYERS.map((layer, i) => this.#row(layer, i + 1)));
    const close = iconButton('close', say('close'), () => this.toggle());
    const showAll = textButton(say('cmdShowAll'), () => visibility.showAll());
    const unlockAll = textButton(say('cmdUnlockAll'), () => visibility.unlockAll());
    this.element = element(
      'div',
      { id: 'layers', role: 'dialog', label: say('layers') },
      element('header', {}, element('h2', { text: say('layers') }), close.element),
      element('table', {}, element('thead', {}, head), body),
      this.#single,
      element('footer', {}, showAll.element, unlockAll.element),
    );
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.toggle();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#walk(event);
    });
    visibility.onChange(() => this.#refresh());
    this.#refresh();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
    if (this.isOpen) {
      this.#cameFrom = document.activeElement;
      this.#boxes[0]?.seen.focus();
    } else if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus({ preventScroll: true });
    this.onToggle();
  }

  #row(layer: Layer, number: number): HTMLElement {
    const title = say(layerTitle[layer]);
    const box = (label: string, onChange: (checked: boolean) => void) => {
      const input = element('input', { label });
      input.type = 'checkbox';
      input.addEventListener('change', () => onChange(input.checked));
      return input;
    };
    const seen = box(say('layerSeenOf', title), (on) => this.visibility.setLayerHidden(layer, !on));
    // A finding is no object: there is nothing to lock.
    const locked =
      layer === 'findings'
        ? undefined
        : box(say('layerLockedOf', title), (on) => this.visibility.setLayerLocked(layer, on));
    this.#boxes.push({ layer, seen, locked });
    return element(
      'tr',
      {},
      element('td', {}, element('span', { text: title }), element('kbd', { text: `L, ${number}` })),
      element('td', {}, seen),
      element('td', {}, ...(locked ? [locked] : [])),
    );
  }

  #walk(event: KeyboardEvent): void {
    const columns = this.#boxes.map(({ seen, locked }) => [seen, locked] as const);
    const row = columns.findIndex((pair) => pair.some((box) => box === document.activeElement));
    if (row < 0) return;
    event.preventDefault();
    const column = columns[row]?.[1] === document.activeElement ? 1 : 0;
    const next = columns.at((row + (event.key === 'ArrowDown' ? 1 : -1)) % columns.length);
    (next?.[column] ?? next?.[0])?.focus();
  }

  #refresh(): void {
    for (const { layer, seen, locked } of this.#boxes) {
      seen.checked = !this.visibility.isLayerHidden(layer);
      if (locked) locked.checked = this.visibility.isLayerLocked(layer);
    }
    const { hiddenCount, lockedCount } = this.visibility;
    this.#single.hidden = hiddenCount + lockedCount === 0;
    this.#single.textContent = say('layersSingle', hiddenCount, lockedCount);
  }
}
