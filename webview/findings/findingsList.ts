/** The findings, the gravest first: filtered, grouped, each with what can be done about it. */
import './findings.css';
import type { Severity } from '../../src/model/types';
import type { FindingRef, FixView } from '../../src/protocol/panelMessages';
import type { FindingsView } from '../../src/protocol/messages';
import type { SceneFinding } from '../../src/scene/scene';
import { SEVERITIES } from '../../src/scene/severityShape';
import type { Editor } from '../editor';
import { element, putChildren } from '../element';
import { textButton } from '../panel/controls';
import { icon, severityIcon } from '../panel/icons';
import type { PanelView } from '../panel/views';
import { numeral, say, type StringKey } from '../strings';
import { BADGE_CLICKED } from '../tools/selectTool';
import {
  categoriesOf,
  filterFindings,
  groupFindings,
  type FindingGroup,
  type Grouping,
} from './findingGroups';
import { categoryName } from './categoryName';
import { FindingRow, type FindingActions } from './findingRow';

/** Rows that are made at once: a hall full of faults must open as fast as a clean one. */
const PAGE = 100;

const COUNT_TEXT: Readonly<Record<Severity, StringKey>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
};

const keyOf = (f: Pick<SceneFinding, 'rule' | 'message' | 'objects' | 'line'>) =>
  `${f.rule}\n${f.message}\n${f.objects.join(' ')}\n${f.line}`;

const refOf = ({ rule, objects, message, line }: SceneFinding): FindingRef => ({
  rule,
  objects,
  message,
  line,
});

/** What a rule says, with its id under it; an id alone. */
function groupName(id: string, title: string | undefined): readonly Node[] {
  if (!title) return [new Text(id)];
  return [
    element('span', { className: 'finding-title', text: title }),
    element('span', { className: 'finding-rule', text: id }),
  ];
}

function categoryOption(name: string): HTMLOptionElement {
  const option = element('option', { text: categoryName(name) });
  option.value = name;
  return option;
}

export class FindingsList implements PanelView {
  readonly id = 'findings';
  readonly title = 'findings';
  readonly element: HTMLElement;
  readonly #list = element('ul', { className: 'findings', label: say('findings') });
  readonly #more = textButton('', () => {
    this.#shown += PAGE;
    this.#render();
  });
  readonly #toggles = new Map<Severity, HTMLButtonElement>();
  readonly #filter = element('input', { className: 'search-input', label: say('findingsFilter') });
  readonly #category = element('select', { className: 'choice', label: say('findingsCategory') });
  readonly #grouping = element('select', { className: 'choice', label: say('findingsGrouping') });
  readonly #within = element('button', { className: 'count toggle', text: say('inSelection') });
  readonly #hidden = new Set<Severity>();
  readonly #closed = new Set<string>();
  #isWithin = false;
  #rows = new Map<string, FindingRow>();
  #wanted: readonly SceneFinding[] = [];
  #shown = PAGE;
  #rendered: FindingsView | undefined;
  #isEditable = false;
  #wasUnread = false;
  /** Key of the row that Tab reaches: the finding at hand. */
  #active: string | undefined;

  constructor(private readonly editor: Editor) {
    this.#filter.type = 'text';
    this.#filter.placeholder = say('findingsFilter');
    this.#filter.addEventListener('input', () => this.#filterChanged());
    this.#category.addEventListener('change', () => this.#filterChanged());
    this.#grouping.addEventListener('change', () => this.#filterChanged());
    for (const grouping of ['none', 'rule', 'object'] as const) {
      const option = element('option', { text: say(`grouping_${grouping}`) });
      option.value = grouping;
      this.#grouping.append(option);
    }
    this.#within.type = 'button';
    this.#within.addEventListener('click', () => {
      this.#isWithin = !this.#isWithin;
      this.#filterChanged();
    });
    const counts = element('div', { className: 'counts' });
    for (const severity of SEVERITIES) {
      const toggle = element('button', { className: 'count' });
      toggle.type = 'button';
      toggle.dataset['severity'] = severity;
      toggle.addEventListener('click', () => {
        if (!this.#hidden.delete(severity)) this.#hidden.add(severity);
        this.#filterChanged();
      });
      this.#toggles.set(severity, toggle);
      counts.append(toggle);
    }
    counts.append(this.#within);
    this.element = element(
      'section',
      { id: 'findings', label: say('findings') },
      counts,
      element('div', { className: 'findings-filter' }, this.#filter, this.#category, this.#grouping),
      this.#list,
      this.#more.element,
    );
    this.#list.addEventListener('keydown', (event) => this.#walk(event));
    // The list of a hall full of faults takes as long as the plan.
    editor.onChange(() => editor.firstPicture.after(this.#follow));
    editor.canvas.addEventListener(BADGE_CLICKED, () => this.#showSelected());
    editor.selection.onChange(() => {
      if (this.#isWithin) this.#render();
      else this.#markSelected();
    });
    this.#render();
    // Nothing is known yet: what comes first is shown though it be as empty.
    this.#rendered = undefined;
  }

  focus(): void {
    const row = this.#active === undefined ? undefined : this.#rows.get(this.#active);
    (row?.element ?? this.#filter).focus();
  }

  /** Goes to the next or the previous finding that is listed. */
  step(by: 1 | -1): void {
    this.#follow();
    const { length } = this.#wanted;
    if (length === 0) {
      this.editor.announcer.announce(say('noFindings'));
      return;
    }
    const at = this.#wanted.findIndex((finding) => keyOf(finding) === this.#active);
    const isFirst = at < 0 || !this.#list.querySelector('.finding.current');
    const to = isFirst ? (by > 0 ? 0 : length - 1) : (at + by + length) % length;
    const finding = this.#wanted[to];
    if (!finding) return;
    if (to >= this.#shown) {
      this.#shown = to + PAGE;
      this.#render();
    }
    this.#setCurrent(finding);
    this.#rows.get(keyOf(finding))?.element.scrollIntoView({ block: 'nearest' });
    this.editor.reveal(finding.objects);
    this.editor.announcer.announce(
      say('findingAt', to + 1, length, say(`severity_${finding.severity}`), finding.message),
    );
  }

  /** The repairs that were asked for. */
  receive(finding: FindingRef, fixes: readonly FixView[]): void {
    this.#rows.get(keyOf(finding))?.showFixes(fixes);
  }

  /** Of a text that could never be read nothing is known: no finding is no good news there. */
  get #isUnread(): boolean {
    return this.editor.broken !== undefined && !this.editor.hasScene;
  }

  /** After any change of the hall: most leave its findings as they are, and a list laid out anew costs a frame. */
  readonly #follow = (): void => {
    const { findings, editable } = this.editor;
    if (findings !== this.#rendered || this.#isUnread !== this.#wasUnread) this.#render();
    else if (editable !== this.#isEditable) for (const row of this.#rows.values()) row.refresh();
    this.#isEditable = editable;
  };

  #filterChanged(): void {
    this.#shown = PAGE;
    this.#render();
  }

  #render(): void {
    const { findings } = this.editor;
    this.#rendered = findings;
    this.#wasUnread = this.#isUnread;
    const number = { error: findings.errors, warning: findings.warnings, info: findings.infos };
    for (const [severity, toggle] of this.#toggles) {
      const text = say(COUNT_TEXT[severity], number[severity]);
      toggle.replaceChildren(severityIcon(severity), element('span', { text: numeral(number[severity]) }));
      toggle.setAttribute('aria-label', text);
      toggle.title = text;
      toggle.setAttribute('aria-pressed', String(!this.#hidden.has(severity)));
    }
    this.#within.setAttribute('aria-pressed', String(this.#isWithin));
    this.#fillCategories();
    const filter = {
      hidden: this.#hidden,
      text: this.#filter.value,
      category: this.#category.value,
      within: this.#isWithin ? new Set(this.editor.selection.ids) : undefined,
    };
    this.#wanted = filterFindings(findings.list, filter, findings.titles);
    const before = [...this.#rows.keys()];
    const hadFocus = this.#list.contains(document.activeElement);
    const rows = new Map<string, FindingRow>();
    const groups = groupFindings(this.#wanted, this.#groupingChosen);
    const items = groups.flatMap((group) => this.#group(group, rows));
    this.#rows = rows;
    const shown = [...rows.keys()];
    if (this.#active === undefined || !rows.has(this.#active)) {
      // What was waived or repaired is gone: the one that came after it is at hand.
      const after = before.slice(before.indexOf(this.#active ?? '') + 1).find((key) => rows.has(key));
      this.#active = after ?? (hadFocus ? shown.at(-1) : shown[0]);
    }
    if (items.length) putChildren(this.#list, items);
    else {
      const none = this.#isUnread ? say('notChecked') : say('noFindings');
      const text = findings.list.length ? say('noneOfThese') : none;
      // Before the hall has come nothing is known, which is no good news either.
      const isKnown = this.editor.hasScene || this.#isUnread;
      this.#list.replaceChildren(...(isKnown ? [element('li', { className: 'hint', text })] : []));
    }
    const left = this.#wanted.length - this.#shown;
    this.#more.element.hidden = left <= 0;
    this.#more.element.textContent = say('showMore', Math.min(PAGE, Math.max(0, left)));
    for (const [key, row] of rows) {
      row.setActive(key === this.#active);
      row.refresh();
    }
    // A focus that went with its row would be the page's, where no key does anything.
    if (hadFocus && !this.#list.contains(document.activeElement)) this.focus();
    this.#markSelected();
  }

  get #groupingChosen(): Grouping {
    const { value } = this.#grouping;
    return value === 'rule' || value === 'object' ? value : 'none';
  }

  #fillCategories(): void {
    const categories = categoriesOf(this.editor.findings.list);
    const chosen = this.#category.value;
    const shown = [...this.#category.options].slice(1).map(({ value }) => value);
    if (this.#category.options.length > 0 && shown.join() === categories.join()) return;
    const all = element('option', { text: say('allCategories') });
    all.value = '';
    this.#category.replaceChildren(all, ...categories.map(categoryOption));
    this.#category.value = categories.includes(chosen) ? chosen : '';
  }

  /** The heading of a group and its rows, as far as the page of the list goes. */
  #group({ key, findings }: FindingGroup, rows: Map<string, FindingRow>): readonly HTMLElement[] {
    const isGrouped = this.#groupingChosen !== 'none';
    if (isGrouped && rows.size >= this.#shown) return [];
    const isClosed = isGrouped && this.#closed.has(key);
    const made: HTMLElement[] = [];
    for (const finding of isClosed ? [] : findings) {
      if (rows.size >= this.#shown) break;
      const own = keyOf(finding);
      if (rows.has(own)) continue;
      // Rows that stay are kept, and with them the focus of who walks through them, and a form half filled in.
      const known = this.#rows.get(own);
      const row =
        known?.finding.severity === finding.severity
          ? known
          : new FindingRow(finding, this.editor.findings.titles[finding.rule] ?? finding.rule, this.#actions);
      rows.set(own, row);
      made.push(row.element);
    }
    return isGrouped ? [this.#heading(key, findings, isClosed), ...made] : made;
  }

  #heading(key: string, findings: readonly SceneFinding[], isClosed: boolean): HTMLElement {
    const gravest = SEVERITIES.find((severity) => findings.some((f) => f.severity === severity));
    const toggle = element('button', { className: 'finding-group' }, icon('twistie'));
    toggle.type = 'button';
    const title = this.#groupingChosen === 'rule' ? this.editor.findings.titles[key] : undefined;
    const name = element('span', {}, ...groupName(key === '' ? say('noObject') : key, title));
    toggle.append(
      name,
      ...(gravest ? [severityIcon(gravest)] : []),
      element('span', { className: 'finding-rule', text: numeral(findings.length) }),
    );
    toggle.setAttribute('aria-expanded', String(!isClosed));
    toggle.addEventListener('click', () => {
      if (!this.#closed.delete(key)) this.#closed.add(key);
      this.#render();
      [...this.#list.querySelectorAll<HTMLElement>('.finding-group')]
        .find((other) => other.dataset['group'] === key)
        ?.focus();
    });
    toggle.dataset['group'] = key;
    return element('li', {}, toggle);
  }

  readonly #actions: FindingActions = {
    isEditable: () => this.editor.editable,
    open: (finding) => {
      this.#setCurrent(finding);
      this.editor.reveal(finding.objects);
    },
    explain: ({ rule }) => this.editor.post({ type: 'explain', rule }),
    goToText: ({ line, objects: [first] }) =>
      this.editor.post({ type: 'openText', line, ...(first === undefined ? {} : { id: first }) }),
    askFixes: (finding) => this.editor.post({ type: 'listFixes', finding: refOf(finding) }),
    fix: ({ rule, objects }, title) => {
      if (this.editor.edit({ kind: 'fix', rule, objects, title }))
        this.editor.announcer.announce(say('announceFixed', title));
    },
    waive: ({ rule, objects }, words) => {
      if (this.editor.edit({ kind: 'waive', rule, on: objects, ...words }))
        this.editor.announcer.announce(say('announceWaived', rule));
    },
    copy: ({ severity, rule, message, line }) => {
      const text = `${say(`severity_${severity}`)} ${rule} (${say('lineNumber', line)}): ${message}`;
      navigator.clipboard.writeText(text).then(
        () => this.editor.announcer.announce(say('announceCopied')),
        () => this.editor.announcer.announce(say('announceNotCopied')),
      );
    },
  };

  /** By its key: a row stays through edits of the hall, each of which tells of its finding anew. */
  #setCurrent(finding: SceneFinding): void {
    const key = keyOf(finding);
    this.#setActive(key);
    for (const [own, row] of this.#rows) row.element.classList.toggle('current', own === key);
  }

  #setActive(key: string): void {
    if (this.#active !== undefined) this.#rows.get(this.#active)?.setActive(false);
    this.#active = key;
    this.#rows.get(key)?.setActive(true);
  }

  #markSelected(): void {
    const { selection } = this.editor;
    for (const { element: row, finding } of this.#rows.values()) {
      const [first] = finding.objects;
      row.classList.toggle('selected', first !== undefined && selection.has(first));
    }
  }

  /** Scrolls to the first finding of what is selected. */
  #showSelected(): void {
    this.#follow();
    const { selection } = this.editor;
    // A badge is at the first object of a finding that is drawn.
    const isSelected = ({ objects }: SceneFinding) => {
      const shown = objects.find((id) => this.editor.store.slotOf(id) !== undefined);
      return shown !== undefined && selection.has(shown);
    };
    const at = this.#wanted.findIndex(isSelected);
    const finding = this.#wanted[at];
    if (!finding) return;
    if (at >= this.#shown) {
      this.#shown = at + PAGE;
      this.#render();
    }
    this.#rows.get(keyOf(finding))?.element.scrollIntoView({ block: 'nearest' });
  }

  #walk(event: KeyboardEvent): void {
    const rows = [...this.#rows];
    const at = rows.findIndex(([, row]) => row.element === event.target);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = at < 0 || by === 0 ? undefined : rows[at + by];
    if (!next) return;
    event.preventDefault();
    this.#setActive(next[0]);
    next[1].element.focus();
  }
}
