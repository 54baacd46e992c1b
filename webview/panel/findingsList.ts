/** The findings, the gravest first; each leads to its object, its rule and its line of the text. */
import type { Severity } from '../../src/model/types';
import type { SceneFinding } from '../../src/scene/scene';
import type { Editor } from '../editor';
import { element } from '../element';
import { SEVERITIES } from '../../src/scene/severityShape';
import { say, type StringKey } from '../strings';
import { rowButton, textButton } from './controls';
import { severityIcon } from './icons';
import type { PanelView } from './views';

/** Rows that are made at once: a hall full of faults must open as fast as a clean one. */
const PAGE = 100;

const COUNT_TEXT: Readonly<Record<Severity, StringKey>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
};

const keyOf = (f: SceneFinding) =>
  `${f.severity}\n${f.rule}\n${f.message}\n${f.objects.join(' ')}\n${f.line}`;

export class FindingsList implements PanelView {
  readonly id = 'findings';
  readonly title = 'findings';
  readonly element: HTMLElement;
  readonly #counts = element('div', { className: 'counts' });
  readonly #list = element('ul', { className: 'findings', label: say('findings') });
  readonly #more: ReturnType<typeof textButton>;
  readonly #toggles = new Map<Severity, HTMLButtonElement>();
  readonly #hidden = new Set<Severity>();
  #rows = new Map<string, HTMLElement>();
  #shown = PAGE;

  constructor(private readonly editor: Editor) {
    this.#more = textButton('', () => {
      this.#shown += PAGE;
      this.#render();
    });
    for (const severity of SEVERITIES) {
      const toggle = element('button', { className: 'count' });
      toggle.type = 'button';
      toggle.dataset['severity'] = severity;
      toggle.addEventListener('click', () => {
        if (!this.#hidden.delete(severity)) this.#hidden.add(severity);
        this.#render();
      });
      this.#toggles.set(severity, toggle);
      this.#counts.append(toggle);
    }
    this.element = element(
      'section',
      { id: 'findings', label: say('findings') },
      this.#counts,
      this.#list,
      this.#more.element,
    );
    this.#list.addEventListener('keydown', (event) => this.#walk(event));
    editor.onChange(() => this.#render());
    editor.selection.onChange(() => this.#markSelected());
    this.#render();
  }

  focus(): void {
    [...this.#rows.values()].find((row) => row.tabIndex === 0)?.focus();
  }

  #render(): void {
    const { findings } = this.editor;
    const number = { error: findings.errors, warning: findings.warnings, info: findings.infos };
    for (const [severity, toggle] of this.#toggles) {
      const text = say(COUNT_TEXT[severity], number[severity]);
      toggle.replaceChildren(severityIcon(severity), element('span', { text: String(number[severity]) }));
      toggle.setAttribute('aria-label', text);
      toggle.title = text;
      toggle.setAttribute('aria-pressed', String(!this.#hidden.has(severity)));
    }
    const wanted = findings.list.filter((f) => !this.#hidden.has(f.severity));
    const rows = new Map<string, HTMLElement>();
    for (const finding of wanted.slice(0, this.#shown)) {
      const key = keyOf(finding);
      // Rows that stay are kept, and with them the focus of who walks through them.
      if (!rows.has(key)) rows.set(key, this.#rows.get(key) ?? this.#row(finding));
    }
    this.#rows = rows;
    if (rows.size) {
      this.#list.replaceChildren(...rows.values());
    } else {
      const text = findings.list.length ? say('noneOfThese') : say('noFindings');
      this.#list.replaceChildren(element('li', { className: 'hint', text }));
    }
    const left = wanted.length - this.#shown;
    this.#more.element.hidden = left <= 0;
    this.#more.element.textContent = say('showMore', Math.min(PAGE, Math.max(0, left)));
    this.#markSelected();
    this.#keepOneTabStop();
  }

  #row(finding: SceneFinding): HTMLElement {
    const { rule, severity, message, objects, line } = finding;
    const row = element('li', { className: 'finding', role: 'listitem' });
    row.tabIndex = -1;
    row.dataset['rule'] = rule;
    row.dataset['severity'] = severity;
    row.dataset['objects'] = objects.join(' ');
    const open = () => this.editor.reveal(objects);
    row.addEventListener('click', open);
    row.addEventListener('keydown', (event) => {
      if (event.target !== row || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      open();
    });
    const [first] = objects;
    row.append(
      severityIcon(severity),
      element(
        'div',
        { className: 'finding-text' },
        element('span', { className: 'visually-hidden', text: `${say(`severity_${severity}`)}: ` }),
        element('div', { className: 'finding-message', text: message }),
        element('div', { className: 'finding-rule', text: `${rule} · ${say('lineNumber', line)}` }),
      ),
      element(
        'div',
        { className: 'finding-actions' },
        rowButton('explain', say('explain', rule), () => this.editor.post({ type: 'explain', rule })),
        rowButton('goToText', say('goToText', line), () =>
          this.editor.post({ type: 'openText', line, ...(first === undefined ? {} : { id: first }) }),
        ),
      ),
    );
    return row;
  }

  #markSelected(): void {
    const { selection } = this.editor;
    for (const row of this.#rows.values()) {
      const ids = (row.dataset['objects'] ?? '').split(' ');
      row.classList.toggle('selected', ids[0] !== undefined && selection.has(ids[0]));
    }
  }

  /** Tab reaches the list once; the arrows walk within it. */
  #keepOneTabStop(): void {
    const rows = [...this.#rows.values()];
    if (rows.some((row) => row.tabIndex === 0)) return;
    const [first] = rows;
    if (first) first.tabIndex = 0;
  }

  #walk(event: KeyboardEvent): void {
    const rows = [...this.#rows.values()];
    const at = rows.findIndex((row) => row === event.target);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = at < 0 || by === 0 ? undefined : rows[at + by];
    if (!next) return;
    event.preventDefault();
    for (const row of rows) row.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}
