/** The fields of the selection. The extension says which there are: it knows the schema and the catalogue. */
import type { ToWebview } from '../../src/protocol/messages';
import type { Editor } from '../editor';
import { element } from '../element';
import { say } from '../strings';
import type { ObjectLoad } from '../../src/scene/objectLoads';
import { FieldGroups, type GroupId } from './fieldGroups';
import { objectLoads } from './objectLoads';
import type { PanelView } from './views';
import { ObjectSummary } from './objectSummary';
import { InspectorRow, keyOf } from './inspectorField';

type Inspected = Extract<ToWebview, { type: 'inspected' }>;
type Reveal = Extract<ToWebview, { type: 'reveal' }>;

/** A frame drawn over a hall changes the selection sixty times a second: one question when it rests. */
const ASK_AFTER_MS = 60;

export class Inspector implements PanelView {
  readonly id = 'inspector';
  readonly title = 'properties';
  readonly element: HTMLElement;
  readonly #title = element('h2', { text: say('inspector') });
  readonly #body = element('div', { className: 'fields' });
  readonly #summary: ObjectSummary;
  #rows = new Map<string, InspectorRow>();
  #shape = '';
  #loads = '[]';
  readonly #loadBody = element('div');
  readonly #loadPlace = element('div');
  readonly #groups = new FieldGroups();
  #timer = 0;
  /** The last reveal that was asked for; its answer tells the extension what is no older than that. */
  #revealed = 0;
  #last: Inspected | undefined;

  constructor(private readonly editor: Editor) {
    this.#summary = new ObjectSummary(editor);
    this.element = element(
      'section',
      { id: 'inspector', label: say('inspector') },
      this.#title,
      this.#summary.element,
      this.#body,
    );
    editor.selection.onChange(() => this.#selectionChanged());
    editor.onChange(() => {
      this.#summary.refresh();
      this.#ask();
    });
    editor.directory.onChange(() => this.#summary.refresh());
    this.#showNothing();
  }

  /** Selects objects for the extension, and brings them into view. */
  reveal({ ids, serial }: Reveal): void {
    this.#revealed = serial;
    this.editor.reveal(ids);
  }

  /** Shows the extension's answer, if it is about what is still selected. */
  receive(message: Inspected): void {
    const { ids } = this.editor.selection;
    if (ids.length !== message.ids.length || message.ids.some((id) => !this.editor.selection.has(id))) return;
    this.#last = message;
    this.element.dataset['of'] = ids.join(' ');
    const shape = JSON.stringify([ids, message.fields.map((f) => [f.path, f.unit, f.kind, f.choices])]);
    if (shape !== this.#shape) {
      this.#rows = new Map();
      for (const field of message.fields) {
        const row = new InspectorRow(
          field,
          () => this.editor.selection.ids,
          (gesture) => this.editor.edit(gesture),
        );
        this.#rows.set(keyOf(field), row);
      }
    }
    this.#layOut(shape, message);
    this.#fill();
  }

  /**
   * Puts the rows under their headings. Loads come later, and come and go: in a place of their own, since a row that
   * is put anew takes the focus from who is in it, and what is half typed with it.
   */
  #layOut(shape: string, { fields, loads = [] }: Inspected): void {
    if (shape !== this.#shape) {
      this.#shape = shape;
      const content = new Map<GroupId, HTMLElement[]>();
      for (const field of fields) {
        const section = field.section ?? 'other';
        const row = this.#rows.get(keyOf(field));
        if (row) content.set(section, [...(content.get(section) ?? []), row.element]);
      }
      this.#body.replaceChildren(this.#loadPlace, ...this.#groups.elements(content));
    }
    const shown = JSON.stringify(loads);
    if (shown === this.#loads) return;
    const hadLoads = this.#loads !== '[]';
    this.#loads = shown;
    this.#loadBody.replaceChildren(...this.#loadRows(loads));
    if (hadLoads === loads.length > 0) return;
    const group = new Map<GroupId, HTMLElement[]>(loads.length > 0 ? [['load', [this.#loadBody]]] : []);
    this.#loadPlace.replaceChildren(...this.#groups.elements(group));
  }

  #loadRows(loads: readonly ObjectLoad[]): readonly HTMLElement[] {
    return objectLoads(loads, (id) => this.editor.reveal([id]));
  }

  focus(): void {
    this.#rows.values().next().value?.focus();
  }

  #fill(): void {
    for (const field of this.#last?.fields ?? []) {
      this.#rows.get(keyOf(field))?.update(field, this.editor.editable);
    }
  }

  #selectionChanged(): void {
    this.#summary.refresh();
    const { ids } = this.editor.selection;
    const [first] = ids;
    if (first === undefined) this.#showNothing();
    else {
      this.#title.textContent = ids.length > 1 ? say('several', ids.length) : first;
      // What comes with the answer is not known yet; that nothing is selected is not true any more.
      if (!this.#last) this.#body.replaceChildren();
    }
    this.#ask();
  }

  #showNothing(): void {
    this.#last = undefined;
    this.element.dataset['of'] = '';
    this.#shape = '';
    this.#rows = new Map();
    this.#title.textContent = say('inspector');
    this.#body.replaceChildren(element('p', { className: 'hint', text: say('nothingSelected') }));
  }

  #ask(): void {
    this.#fill();
    clearTimeout(this.#timer);
    if (this.editor.selection.size === 0) return;
    this.#timer = window.setTimeout(
      () => this.editor.post({ type: 'inspect', ids: this.editor.selection.ids, revealed: this.#revealed }),
      ASK_AFTER_MS,
    );
  }
}
