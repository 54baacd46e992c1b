/**
 * Above the canvas while a merge has left something to decide: one conflict at a time, with what each side wants,
 * and the list of all. A pick is one edit and one undo step; the next picture comes from the text.
 */
import './conflicts.css';
import type { ConflictSide, ConflictView } from '../../src/protocol/conflictMessages';
import type { Editor } from '../editor';
import { element } from '../element';
import { iconButton, textButton } from '../panel/controls';
import { severityIcon } from '../panel/icons';
import { say } from '../strings';
import { conflictShapes } from './conflictShapes';

const sides = ['ours', 'theirs', 'base'] as const;
const names = { ours: 'conflictOurs', theirs: 'conflictTheirs', base: 'conflictBase' } as const;

export class ConflictBar {
  readonly element: HTMLElement;
  readonly #count = element('strong', { className: 'conflict-count' });
  readonly #sentence = element('div', { className: 'conflict-sentence' });
  readonly #picks = element('div', { className: 'conflict-picks', role: 'group' });
  readonly #list = element('ol', { className: 'conflict-list', label: say('conflictList') });
  readonly #listeners: (() => void)[] = [];
  #all: readonly ConflictView[] = [];
  #current = 0;
  /** Keys of conflicts that were decided: an undo brings them back. */
  readonly #decided = new Set<string>();

  constructor(private readonly editor: Editor) {
    const head = element(
      'div',
      { className: 'conflict-head' },
      severityIcon('error'),
      this.#count,
      iconButton('previous', say('conflictPrevious'), () => this.step(-1)).element,
      iconButton('next', say('conflictNext'), () => this.step(1)).element,
      this.#sentence,
    );
    const summary = element('summary', { text: say('conflictList') });
    const all = element(
      'div',
      { className: 'conflict-all' },
      textButton(say('conflictPickAllOurs'), () => this.#pickAll('ours')).element,
      textButton(say('conflictPickAllTheirs'), () => this.#pickAll('theirs')).element,
    );
    this.element = element(
      'section',
      { id: 'conflicts', label: say('conflicts') },
      head,
      this.#picks,
      element('details', {}, summary, this.#list, all),
    );
    this.element.hidden = true;
    editor.onChange(() => this.#refresh());
  }

  /** Called when conflicts come or go. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  get size(): number {
    return this.#all.length;
  }

  get isEditable(): boolean {
    return this.editor.editable;
  }

  receive(list: readonly ConflictView[]): void {
    const before = this.#all;
    const shown = before[this.#current]?.key;
    const left = new Set(list.map(({ key }) => key));
    const back = list.findIndex(({ key }) => this.#decided.has(key));
    for (const { key } of before) if (!left.has(key)) this.#decided.add(key);
    for (const key of left) this.#decided.delete(key);
    this.#all = list;
    const at = list.findIndex(({ key }) => key === shown);
    // One that is undecided again is what the person looks for; one that was decided gives way to the one behind it.
    this.#current = back >= 0 ? back : at >= 0 ? at : Math.min(this.#current, Math.max(list.length - 1, 0));
    if (before.length > 0 && list.length === 0) this.editor.announcer.announce(say('conflictsDone'));
    const again = list[back];
    if (again) this.editor.announcer.announce(again.sentence);
    this.#refresh();
    for (const listener of this.#listeners) listener();
  }

  /** Shows the next or previous one, and brings its object into view. */
  step(by: 1 | -1): void {
    const { length } = this.#all;
    if (length > 0) this.#show((this.#current + by + length) % length);
  }

  pick(side: ConflictSide): void {
    const conflict = this.#all[this.#current];
    if (conflict) this.#resolve([conflict], side, conflict.title);
  }

  /** Of what is shown, all that is about its object. */
  get ofObject(): readonly ConflictView[] {
    const id = this.#all[this.#current]?.id;
    return id === undefined ? [] : this.#all.filter((conflict) => conflict.id === id);
  }

  pickObject(side: ConflictSide): void {
    const conflicts = this.ofObject;
    this.#resolve(conflicts, side, conflicts[0]?.id ?? '');
  }

  #pickAll(side: ConflictSide): void {
    this.#resolve(this.#all, side, say('conflictList'));
  }

  #resolve(conflicts: readonly ConflictView[], side: ConflictSide, what: string): void {
    if (!this.editor.editable || conflicts.length === 0) return;
    const keys = conflicts.map(({ key }) => key);
    this.editor.postInTurn((serial) => ({ type: 'resolve', serial, keys, side }));
    this.editor.announcer.announce(say('conflictPicked', what, say(names[side])));
  }

  #show(index: number): void {
    this.#current = index;
    const conflict = this.#all[index];
    if (conflict?.id !== undefined && this.editor.store.get(conflict.id)) this.editor.reveal([conflict.id]);
    this.#refresh();
    if (conflict) this.editor.announcer.announce(conflict.sentence);
  }

  #refresh(): void {
    const conflict = this.#all[this.#current];
    this.element.hidden = !conflict;
    this.element.dataset['size'] = String(this.#all.length);
    this.editor.setStandingShapes(conflict ? conflictShapes(this.#all, conflict) : []);
    if (!conflict) return;
    this.#count.textContent = say('conflictOf', this.#current + 1, this.#all.length);
    this.#sentence.textContent = conflict.sentence;
    this.#picks.setAttribute('aria-label', conflict.title);
    this.#picks.replaceChildren(...this.#pickButtons(conflict));
    this.#list.replaceChildren(...this.#all.map((entry, i) => this.#entry(entry, i)));
  }

  #pickButtons(conflict: ConflictView): HTMLElement[] {
    const buttons = sides.map((side) => {
      const value = conflict[side] ?? say('conflictNothing');
      const button = textButton(say('conflictPick', say(names[side]), value), () => this.pick(side));
      button.element.dataset['side'] = side;
      button.element.classList.add('conflict-pick');
      button.setEnabled(this.editor.editable);
      return button.element;
    });
    const { id } = conflict;
    if (id === undefined || this.ofObject.length < 2) return buttons;
    const whole = (side: ConflictSide) => {
      const label = `${say('conflictObject', id)}: ${say(names[side])}`;
      const button = textButton(label, () => this.pickObject(side));
      button.setEnabled(this.editor.editable);
      return button.element;
    };
    return [...buttons, whole('ours'), whole('theirs')];
  }

  #entry({ sentence }: ConflictView, index: number): HTMLElement {
    const button = element('button', { className: 'conflict-entry', text: sentence });
    button.type = 'button';
    if (index === this.#current) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => this.#show(index));
    return element('li', {}, button);
  }
}
