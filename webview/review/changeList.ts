/** The list of changes with the impact below it: each leads to its place on the plan. */
import type { Review, ReviewEntry, ReviewFinding } from '../../src/protocol/review';
import { markKindOf, markSigns } from '../../src/scene/markKinds';
import { element } from '../element';
import { textButton } from '../panel/controls';
import { severityIcon } from '../panel/icons';
import type { PanelView } from '../panel/views';
import { say } from '../strings';
import { unbroken } from '../unbroken';

/** Rows that are made at once. */
const PAGE = 100;

export interface ChangeListActions {
  readonly showChange: (entry: number) => void;
  readonly reveal: (ids: readonly string[]) => void;
}

export class ChangeList implements PanelView {
  readonly id = 'changes';
  readonly title = 'reviewChanges';
  readonly element: HTMLElement;
  readonly #list = element('ul', { className: 'changes', label: say('reviewChanges') });
  readonly #judging = element('div', { className: 'judging' });
  readonly #impact = element('div', { className: 'impact' });
  readonly #more: ReturnType<typeof textButton>;
  #review: Review | undefined;
  #rows: HTMLElement[] = [];
  #made = 0;

  constructor(private readonly actions: ChangeListActions) {
    this.#more = textButton('', () => this.#addRows());
    this.element = element(
      'section',
      { id: 'changes', label: say('reviewChanges') },
      this.#list,
      this.#more.element,
      this.#judging,
      this.#impact,
    );
    this.#list.addEventListener('keydown', (event) => this.#walk(event));
  }

  show(review: Review | undefined): void {
    this.#review = review;
    this.#rows = [];
    this.#made = 0;
    this.#list.replaceChildren();
    this.#judging.replaceChildren();
    this.#impact.replaceChildren();
    // While a hall is edited its changes are marked, and not listed.
    if (!review || review.mode === 'live') return;
    if (review.entries.length === 0) {
      const none = review.judging.length > 0 ? 'reviewNoneInLayout' : 'reviewNone';
      this.#list.append(element('li', { className: 'hint', text: say(none) }));
    }
    this.#addRows();
    this.#judging.append(...judgingParts(review.judging));
    if (review.impact) this.#impact.append(...impactParts(review.impact, this.actions.reveal));
  }

  focus(): void {
    this.#rows.find((row) => row.tabIndex === 0)?.focus();
  }

  markShown(entry: number | undefined): void {
    while (entry !== undefined && entry >= this.#made && this.#addRows());
    this.#rows.forEach((row, i) => {
      row.classList.toggle('selected', i === entry);
      row.setAttribute('aria-current', String(i === entry));
      if (i === entry) row.scrollIntoView({ block: 'nearest' });
    });
  }

  /** False where there is no more. */
  #addRows(): boolean {
    const entries = this.#review?.entries ?? [];
    const rows = entries
      .slice(this.#made, this.#made + PAGE)
      .map((entry, i) => this.#row(entry, this.#made + i));
    this.#made += rows.length;
    this.#rows.push(...rows);
    this.#list.append(...rows);
    const left = entries.length - this.#made;
    this.#more.element.hidden = left <= 0;
    this.#more.element.textContent = say('showMore', Math.min(PAGE, Math.max(0, left)));
    const [first] = this.#rows;
    if (first && !this.#rows.some((row) => row.tabIndex === 0)) first.tabIndex = 0;
    return rows.length > 0;
  }

  #row(entry: ReviewEntry, at: number): HTMLElement {
    const row = changeRow(entry);
    row.tabIndex = -1;
    row.dataset['entry'] = String(at);
    const open = () => this.actions.showChange(at);
    row.addEventListener('click', open);
    row.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open();
    });
    return row;
  }

  #walk(event: KeyboardEvent): void {
    const at = this.#rows.findIndex((row) => row === event.target);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = at < 0 || by === 0 ? undefined : this.#rows[at + by];
    if (!next) return;
    event.preventDefault();
    for (const row of this.#rows) row.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

/** A figure stays with its unit, and what is in brackets in one piece. */
const onOneLine = (figure: string): string => figure.replace(/ (?!\()/g, '\u00a0');

/** What changed, in words and with the sign that its mark on the plan has. */
function changeRow({ kinds, subject, detail }: ReviewEntry): HTMLElement {
  const kind = markKindOf(kinds);
  const words = kinds.map((k) => say(`change_${k}`, 1)).join(', ');
  const row = element('li', { className: 'change', role: 'listitem' });
  row.dataset['kind'] = kind;
  const sign = element('span', { className: `change-sign ${kind}`, text: markSigns[kind] });
  sign.setAttribute('aria-hidden', 'true');
  row.append(
    sign,
    element(
      'div',
      { className: 'change-text' },
      element('div', { className: 'change-subject' }, ...unbroken(subject)),
      element(
        'div',
        { className: 'change-detail' },
        ...unbroken(detail === '' ? words : say('announceDone', words, detail)),
      ),
    ),
  );
  return row;
}

/** Rules and equipment: there is no place to go to. */
function judgingParts(judging: readonly ReviewEntry[]): HTMLElement[] {
  if (judging.length === 0) return [];
  const list = element('ul', { className: 'changes placeless', label: say('reviewJudging') });
  list.append(...judging.map(changeRow));
  return [element('h2', { text: say('reviewJudging') }), list];
}

function impactParts(
  { sections, findings, summary }: NonNullable<Review['impact']>,
  reveal: (ids: readonly string[]) => void,
): HTMLElement[] {
  const parts: HTMLElement[] = [element('h2', { text: say('reviewImpact') })];
  const table = element('table', { className: 'impact-table' });
  const head = element('tr');
  for (const key of ['reviewFigure', 'reviewBefore', 'reviewAfter', 'reviewChange'] as const) {
    const cell = element('th', { text: say(key) });
    cell.scope = 'col';
    head.append(cell);
  }
  table.append(element('thead', {}, head));
  for (const { title, rows } of sections) {
    const body = element('tbody');
    if (title !== 'totals') {
      const heading = element('th', { className: 'impact-section', text: say(`impact_${title}`) });
      heading.colSpan = 4;
      heading.scope = 'rowgroup';
      body.append(element('tr', {}, heading));
    }
    for (const { name, before, after, limit, change, over } of rows) {
      const row = element('tr');
      const label = element('th', { text: name });
      label.scope = 'row';
      const now = element('td', {
        text: limit ? `${onOneLine(after)} / ${onOneLine(limit)}` : onOneLine(after),
      });
      if (over) {
        now.className = 'over';
        now.append(element('span', { text: ` ${say('reviewOver')}` }));
      }
      row.append(
        label,
        element('td', { text: onOneLine(before) }),
        now,
        element('td', { text: onOneLine(change) }),
      );
      body.append(row);
    }
    table.append(body);
  }
  parts.push(table, element('h2', { text: say('reviewFindings', summary) }));
  const list = element('ul', { className: 'findings', label: say('findings') });
  for (const finding of findings) list.append(findingRow(finding, reveal));
  parts.push(list);
  return parts;
}

function findingRow(
  { title, severity, message, rule, objects }: ReviewFinding,
  reveal: (ids: readonly string[]) => void,
): HTMLElement {
  const key = (
    { new: 'reviewNew', worse: 'reviewWorse', fixed: 'reviewFixed', 'waived now': 'reviewWaived' } as const
  )[title];
  const row = element('li', { className: 'finding', role: 'listitem' });
  row.tabIndex = 0;
  row.dataset['finding'] = title;
  row.append(
    severityIcon(severity),
    element(
      'div',
      { className: 'finding-text' },
      element('div', { className: 'finding-message' }, ...unbroken(`${say(key)}: ${message}`)),
      element('div', { className: 'finding-rule', text: rule }),
    ),
  );
  row.addEventListener('click', () => reveal(objects));
  row.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') reveal(objects);
  });
  return row;
}
