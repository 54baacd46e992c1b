/** A box over the canvas that finds objects: the list below it goes there, the plan shows all that were found. */
import './search.css';
import type { OutlineEntry } from '../../src/scene/hallOutline';
import type { SceneFinding } from '../../src/scene/scene';
import type { Editor } from '../editor';
import { element } from '../element';
import { Flight } from '../flyTo';
import { entryDetails, findingWords } from '../outline/describeEntry';
import { rowButton } from '../panel/controls';
import { say } from '../strings';
import { searchables, searchHall, type Searchable } from './searchHall';

/** More than these nobody reads through; all of them are found and counted. */
const MOST_LISTED = 50;

export class SearchBox {
  readonly element: HTMLElement;
  readonly #input = element('input', {
    className: 'search-input',
    role: 'combobox',
    label: say('searchLabel'),
  });
  readonly #list = element('div', { id: 'search-list', role: 'listbox', label: say('searchResults') });
  readonly #count = element('span', { className: 'search-count' });
  readonly #flight: Flight;
  #all:
    | {
        readonly key: string;
        readonly findings: readonly SceneFinding[];
        readonly items: readonly Searchable[];
      }
    | undefined;
  #found: readonly OutlineEntry[] = [];
  /** Where the focus was: a panel gets it back, and everything else gives it to the plan. */
  #cameFrom: Element | null = null;
  /** Place in what was found, -1 before any. */
  #at = -1;

  constructor(private readonly editor: Editor) {
    this.#flight = new Flight(editor.stage);
    const input = this.#input;
    input.type = 'text';
    input.placeholder = say('searchPlaceholder');
    input.title = say('searchHint');
    input.spellcheck = false;
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#search());
    this.element = element(
      'div',
      { id: 'search', role: 'search', label: say('searchLabel') },
      element(
        'div',
        { className: 'search-line' },
        input,
        this.#count,
        rowButton('previous', say('searchPrevious'), () => this.step(-1)),
        rowButton('next', say('searchNext'), () => this.step(1)),
        rowButton('selectAll', say('searchSelectAll'), () => this.selectAll()),
        rowButton('close', say('close'), () => this.close()),
      ),
      this.#list,
    );
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('click', (event) => this.#click(event));
    // A row takes no focus, and the page's own knows no key: the words keep it, for the next press or Escape.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    editor.directory.onChange(() => this.#refresh());
    editor.onChange(() => this.#refresh());
  }

  open(): void {
    if (!this.element.contains(document.activeElement)) this.#cameFrom = document.activeElement;
    this.element.hidden = false;
    this.#input.focus();
    this.#input.select();
    this.#search();
  }

  close(): void {
    this.element.hidden = true;
    this.editor.setFound([]);
    const from = this.#cameFrom;
    const back = from instanceof HTMLElement && from.matches('#panel *') ? from : this.editor.canvas;
    back.focus({ preventScroll: true });
    // A row that has gone meanwhile takes no focus, and the page's own knows no key.
    if (document.activeElement === document.body) this.editor.canvas.focus({ preventScroll: true });
  }

  /** Goes to the next or the previous of what was found. */
  step(by: 1 | -1): void {
    if (this.element.hidden) {
      this.open();
      return;
    }
    const { length } = this.#found;
    if (length === 0) return;
    this.#at = this.#at < 0 ? (by > 0 ? 0 : length - 1) : (this.#at + by + length) % length;
    this.#go();
  }

  selectAll(): void {
    const ids = this.#found.map(({ id }) => id);
    if (ids.length === 0) return;
    this.editor.select(ids);
    this.#flight.show(this.editor.store.boundsOfIds(ids));
  }

  /** After a change of the hall: the same words, and where it was in what they find. */
  #refresh(): void {
    // What is selected makes no difference to what is found: looking through ten thousand objects takes some frames.
    if (this.element.hidden || this.#isUpToDate()) return;
    const current = this.#found[this.#at]?.id;
    this.#find();
    this.#at = this.#found.findIndex(({ id }) => id === current);
    this.#show();
  }

  #search(): void {
    this.#find();
    this.#at = -1;
    this.#show();
  }

  #find(): void {
    const { directory, findings } = this.editor;
    let all = this.#all;
    if (!all || !this.#isUpToDate()) {
      const items = searchables(directory.entries(), findings.list, (name) => say(`thing_${name}`));
      this.#all = all = { key: this.#key, findings: findings.list, items };
    }
    this.#found = searchHall(all.items, this.#input.value);
    this.editor.setFound(this.#found.map(({ id }) => id));
  }

  get #key(): string {
    return `${this.editor.directory.revision} ${this.editor.version}`;
  }

  #isUpToDate(): boolean {
    return this.#all?.key === this.#key && this.#all.findings === this.editor.findings.list;
  }

  #show(): void {
    const { length } = this.#found;
    const isEmpty = this.#input.value.trim() === '';
    const text = isEmpty
      ? ''
      : length === 0
        ? say('searchNone')
        : this.#at < 0
          ? say('searchCount', length)
          : say('searchPlace', this.#at + 1, length);
    this.#count.textContent = text;
    const from = Math.max(0, Math.min(this.#at - MOST_LISTED / 2, length - MOST_LISTED));
    const options = this.#found.slice(from, from + MOST_LISTED).map((entry, i) => {
      const option = element(
        'div',
        {
          className: 'search-option',
          id: `search-option-${from + i}`,
          role: 'option',
        },
        element('span', { className: 'search-id', text: entry.id }),
        element('span', {
          className: 'search-detail',
          text: [
            say(`thing_${entry.collection}`),
            ...entryDetails(entry),
            ...findingWords(this.editor.findingsOf(entry.id)),
          ].join(', '),
        }),
      );
      option.dataset['at'] = String(from + i);
      option.setAttribute('aria-selected', String(from + i === this.#at));
      return option;
    });
    this.#list.replaceChildren(...options);
    this.#list.hidden = length === 0;
    this.#input.setAttribute('aria-expanded', String(length > 0));
    const active = options.find((option) => option.getAttribute('aria-selected') === 'true');
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === this.#input && this.#at < 0 && text) this.editor.announcer.announce(text);
  }

  /** Selects the one at hand and shows it; the words stay. */
  #go(): void {
    const entry = this.#found[this.#at];
    if (!entry) return;
    this.editor.select([entry.id]);
    this.#flight.show(this.editor.store.boundsOfIds([entry.id]));
    this.#show();
  }

  #click(event: MouseEvent): void {
    const option =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.search-option') : null;
    if (option?.dataset['at'] === undefined) return;
    this.#at = Number(option.dataset['at']);
    this.#go();
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    else if (event.target !== this.#input) return;
    else if (event.key === 'ArrowDown') this.step(1);
    else if (event.key === 'ArrowUp') this.step(-1);
    else if (event.key === 'Enter' && event.altKey) this.selectAll();
    else if (event.key === 'Enter') this.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
