/** One finding of the list: what it says, and what can be done about it. */
import type { FixView } from '../../src/protocol/panelMessages';
import { isWaivableRule } from '../../src/model/waivableRule';
import type { SceneFinding } from '../../src/scene/scene';
import { element } from '../element';
import { rowButton, textButton } from '../panel/controls';
import { severityIcon } from '../panel/icons';
import { say } from '../strings';
import { waiveForm, type WaiverWords } from './waiveForm';
import { unbroken } from '../unbroken';

export interface FindingActions {
  readonly isEditable: () => boolean;
  readonly open: (finding: SceneFinding) => void;
  readonly explain: (finding: SceneFinding) => void;
  readonly goToText: (finding: SceneFinding) => void;
  readonly askFixes: (finding: SceneFinding) => void;
  readonly fix: (finding: SceneFinding, title: string) => void;
  readonly waive: (finding: SceneFinding, words: WaiverWords) => void;
  readonly copy: (finding: SceneFinding) => void;
}

export class FindingRow {
  readonly element = element('li', { className: 'finding' });
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #below = element('div', { className: 'finding-below' });

  constructor(
    readonly finding: SceneFinding,
    title: string,
    private readonly actions: FindingActions,
  ) {
    const { rule, severity, message, objects, line } = finding;
    const row = this.element;
    const place = `${rule} · ${say('lineNumber', line)}`;
    row.tabIndex = -1;
    row.dataset['rule'] = rule;
    row.dataset['severity'] = severity;
    row.dataset['objects'] = objects.join(' ');
    row.addEventListener('click', () => actions.open(finding));
    row.addEventListener('keydown', (event) => {
      if (event.target !== row || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      actions.open(finding);
    });
    this.#below.hidden = true;
    this.#below.addEventListener('click', (event) => event.stopPropagation());
    const repair = rowButton('repair', say('findFixes'), () => actions.askFixes(finding));
    const waive = rowButton('waive', say('waive'), () => this.#openWaive());
    this.#buttons = [
      repair,
      waive,
      rowButton('explain', say('explain', rule), () => actions.explain(finding)),
      rowButton('goToText', say('goToText', line), () => actions.goToText(finding)),
      rowButton('copy', say('copyFinding'), () => actions.copy(finding)),
    ];
    row.append(
      severityIcon(severity),
      element(
        'div',
        { className: 'finding-text' },
        element('span', { className: 'visually-hidden', text: `${say(`severity_${severity}`)}: ` }),
        element('div', { className: 'finding-message' }, ...unbroken(message)),
        element(
          'div',
          { className: 'finding-line' },
          element('span', { className: 'finding-rule', text: place, title: `${title}\n${place}` }),
          element('div', { className: 'finding-actions' }, ...this.#buttons),
        ),
        this.#below,
      ),
    );
    // What has opened is closed first; the next Escape leaves the list.
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#below.hidden) return;
      event.stopPropagation();
      this.#close();
      this.element.focus();
    });
    this.setActive(false);
    this.refresh();
  }

  /** Whether Tab reaches the row and its buttons. */
  setActive(active: boolean): void {
    this.element.tabIndex = active ? 0 : -1;
    for (const button of this.#buttons) button.tabIndex = active ? 0 : -1;
  }

  /** After a change of what may be edited. */
  refresh(): void {
    const [repair, waive] = this.#buttons;
    const isEditable = this.actions.isEditable();
    if (repair) repair.disabled = !isEditable;
    if (waive) waive.disabled = !isEditable || !isWaivableRule(this.finding.rule);
  }

  showFixes(fixes: readonly FixView[]): void {
    const buttons = fixes.map(({ title, shown, isSafe }) => {
      const button = textButton(shown, () => {
        this.#close();
        this.element.focus();
        this.actions.fix(this.finding, title);
      });
      const note = element('span', { className: 'finding-rule', text: isSafe ? '' : say('fixNotSafe') });
      return element('div', { className: 'finding-fix' }, button.element, note);
    });
    const none = element('span', { className: 'finding-rule', role: 'status', text: say('noFixes') });
    this.#open(...(buttons.length ? buttons : [none]));
    this.#below.querySelector<HTMLElement>('vscode-button')?.focus();
  }

  #openWaive(): void {
    const form = waiveForm(this.finding, (words) => {
      this.#close();
      this.element.focus();
      if (words) this.actions.waive(this.finding, words);
    });
    this.#open(form);
    form.querySelector('textarea')?.focus();
  }

  #open(...content: readonly Node[]): void {
    this.#below.replaceChildren(...content);
    this.#below.hidden = false;
    // At the lower end of the list what has opened would be out of sight.
    this.#below.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.#below.replaceChildren();
    this.#below.hidden = true;
  }
}
