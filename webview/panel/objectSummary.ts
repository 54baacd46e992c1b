/** What one object is and how it stands, above its fields; what it hangs on and what hangs on it lead there. */
import './objectSummary.css';
import type { OutlineEntry } from '../../src/scene/hallOutline';
import type { Editor } from '../editor';
import { element } from '../element';
import { entryDetails, findingWords } from '../outline/describeEntry';
import { say } from '../strings';
import { unbroken } from '../unbroken';

/** More links than these are shown as one that selects all. */
const MOST_LINKS = 12;
/** Of fewer links than these each is as quickly selected by itself. */
const ALL_FROM = 3;

export class ObjectSummary {
  readonly element = element('div', { className: 'object-summary' });
  #shown = '';

  constructor(private readonly editor: Editor) {}

  /** Of the only object that is selected; nothing of none or several. */
  refresh(): void {
    const { selection, directory } = this.editor;
    const entry = selection.size === 1 ? directory.get(selection.last ?? '') : undefined;
    const counts = entry && this.editor.findingsOf(entry.id);
    const shown = JSON.stringify([entry, counts, directory.revision]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.hidden = entry === undefined;
    if (!entry) {
      this.element.replaceChildren();
      return;
    }
    // What it is connected to stands below, as links.
    const { name, kind, figure, model, type } = entry;
    const own: OutlineEntry = {
      id: entry.id,
      collection: entry.collection,
      row: entry.row ?? '',
      ...(name === undefined ? {} : { name }),
      ...(kind === undefined ? {} : { kind }),
      ...(figure ? { figure } : {}),
      ...((model ?? type) ? { model: model ?? type ?? '' } : {}),
    };
    const state = unbroken([say(`thing_${entry.collection}`), ...entryDetails(own)].join(' · '));
    const findings = findingWords(counts).flatMap((text) => [
      document.createTextNode(' · '),
      element('span', { className: 'unbroken', text }),
    ]);
    this.element.replaceChildren(
      element('p', { className: 'object-state' }, ...state, ...findings),
      this.#links(entry),
    );
  }

  #links(entry: OutlineEntry): HTMLElement {
    const list = element('dl', { className: 'object-links' });
    const add = (title: string, ids: readonly (string | undefined)[]) => {
      const known = ids.filter((id) => id !== undefined && this.editor.directory.get(id) !== undefined);
      if (known.length)
        list.append(element('dt', { text: title }), this.#targets(known.flatMap((id) => id ?? [])));
    };
    add(say('linkFedBy'), [
      ...(entry.feeds ?? []),
      ...(entry.collection === 'links' ? [] : (entry.from ?? [])),
    ]);
    add(say('linkBetween'), entry.collection === 'links' ? (entry.from ?? []) : []);
    add(say('linkCooledBy'), [entry.loop, entry.plant]);
    add(say('linkIn'), [entry.zone, entry.phase]);
    add(say('linkUsedBy'), this.editor.directory.usersOf(entry.id));
    return list;
  }

  #targets(ids: readonly string[]): HTMLElement {
    const links = ids.slice(0, MOST_LINKS).map((id) => this.#link(id, [id]));
    if (ids.length >= ALL_FROM) links.push(this.#link(say('linkAll', ids.length), ids));
    return element('dd', {}, ...links);
  }

  #link(text: string, ids: readonly string[]): HTMLElement {
    const button = element('button', { className: 'object-link', text });
    button.type = 'button';
    button.addEventListener('click', () => this.editor.reveal(ids));
    return button;
  }
}
