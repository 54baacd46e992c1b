/**
 * A small dialog over the canvas: a question with a few fields and two or three answers. Enter takes the first
 * answer, Escape none; the focus stays inside and goes back to where it came from.
 */
import './sheet.css';
import { readsEitherWay, withPoint } from '../../src/words/numberWords';
import { element } from '../element';
import { numberWords, say } from '../strings';
import { textButton } from './controls';

export interface SheetField {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  readonly value: string;
  /** A few values to choose from, each with what a person reads; else a text. */
  readonly choices?: readonly (readonly [value: string, text: string])[];
  /** What is wrong with a text, as a sentence; undefined where nothing is. */
  readonly check?: (text: string) => string | undefined;
}

/** What the fields hold, by key. */
export type SheetValues = Readonly<Record<string, string>>;

export interface SheetAnswer {
  readonly label: string;
  readonly run: (values: SheetValues) => void;
}

export interface SheetQuestion {
  readonly title: string;
  readonly text?: string;
  readonly list?: readonly string[];
  readonly fields?: readonly SheetField[];
  readonly answers: readonly SheetAnswer[];
  /** Where it stands over the plan: on the left unless told. */
  readonly side?: 'left' | 'right';
  /** Told what the fields hold as soon as it is asked and after every change; undefined while one is wrong, and in the end. */
  readonly onValues?: (values: SheetValues | undefined) => void;
}

export class Sheet {
  readonly element = element('div', { id: 'sheet', role: 'dialog' });
  #cameFrom: Element | null = null;
  #accept: (() => void) | undefined;
  #onValues: SheetQuestion['onValues'];

  constructor() {
    this.element.hidden = true;
    this.element.tabIndex = -1;
    this.element.setAttribute('aria-modal', 'true');
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
      else if (
        event.key === 'Enter' &&
        !(event.target instanceof HTMLElement && event.target.localName === 'vscode-button')
      ) {
        event.preventDefault();
        this.#accept?.();
      } else if (event.key === 'Tab') this.#keepInside(event);
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  ask({ title, text, list = [], fields = [], answers, side, onValues }: SheetQuestion): void {
    if (!this.isOpen) this.#cameFrom = document.activeElement;
    const heading = element('h2', { text: title.replace(/…$/, ''), id: 'sheet-title' });
    this.element.setAttribute('aria-labelledby', 'sheet-title');
    this.element.classList.toggle('at-right', side === 'right');
    const inputs = fields.map((field) => sheetInput(field));
    const valuesOf = () => Object.fromEntries(inputs.map(({ key, control }) => [key, control.value.trim()]));
    this.#onValues = onValues;
    const tell = () => onValues?.(inputs.every((input) => input.wouldBeRight()) ? valuesOf() : undefined);
    for (const { control } of inputs) control.addEventListener('input', tell);
    const run = ({ run: answer }: SheetAnswer) => {
      const wrong = inputs.filter((input) => !input.isRight());
      if (wrong.length > 0) {
        wrong[0]?.control.focus();
        return;
      }
      const values = valuesOf();
      this.close();
      answer(values);
    };
    const [first] = answers;
    this.#accept = first && (() => run(first));
    const buttons = answers.map((answer, i) => textButton(answer.label, () => run(answer), i === 0));
    const cancel = textButton(say('sheetCancel'), () => this.close());
    this.element.replaceChildren(
      heading,
      ...(text === undefined ? [] : [element('p', { text })]),
      ...(list.length === 0
        ? []
        : [element('ul', {}, ...list.map((entry) => element('li', { text: entry })))]),
      ...inputs.map(({ row }) => row),
      element('footer', {}, ...[...buttons, cancel].map((button) => button.element)),
    );
    this.element.hidden = false;
    const [input] = inputs;
    if (input) {
      input.control.focus();
      if (input.control instanceof HTMLInputElement) input.control.select();
    } else buttons[0]?.element.focus();
    tell();
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#accept = undefined;
    this.#onValues?.(undefined);
    this.#onValues = undefined;
    if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus({ preventScroll: true });
  }

  #keepInside(event: KeyboardEvent): void {
    const stops = [...this.element.querySelectorAll<HTMLElement>('input, select, vscode-button')];
    const first = stops[0];
    const last = stops.at(-1);
    const at = document.activeElement;
    if (event.shiftKey ? at === first : at === last) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  }
}

function sheetInput({ key, label, unit, value, choices, check }: SheetField) {
  const control = choices ? element('select') : element('input');
  control.id = `sheet-${key}`;
  control.name = key;
  if (choices) {
    for (const [choice, text] of choices) {
      const option = element('option', { text });
      option.value = choice;
      control.append(option);
    }
  } else if (control instanceof HTMLInputElement) {
    control.type = 'text';
    control.autocomplete = 'off';
    control.spellcheck = false;
  }
  control.value = value;
  const problem = element('div', { className: 'sheet-problem', role: 'alert' });
  problem.hidden = true;
  const name = element('label', { text: label });
  name.htmlFor = control.id;
  const row = element(
    'div',
    { className: 'sheet-row' },
    name,
    control,
    element('span', { className: 'sheet-unit', text: unit ?? '' }),
    problem,
  );
  return {
    key,
    control,
    row,
    wouldBeRight: (): boolean => check?.(control.value.trim()) === undefined,
    isRight: (): boolean => {
      const message = check?.(control.value.trim());
      problem.hidden = message === undefined;
      problem.textContent = message ?? '';
      control.setAttribute('aria-invalid', String(message !== undefined));
      return message === undefined;
    },
  };
}

/** For a field that wants a whole number. */
export const wholeNumber =
  (min: number, max: number) =>
  (text: string): string | undefined => {
    const value = numberIn(text);
    return Number.isInteger(value) && value >= min && value <= max
      ? undefined
      : say('wholeBetween', min, max);
  };

/** The number in a field, as the person's language writes it; not a number where it holds none. */
export const numberIn = (text = ''): number => {
  const plain = withPoint(text, numberWords());
  return /^-?\d+(?:\.\d+)?$/.test(plain) && !readsEitherWay(text) ? Number(plain) : NaN;
};
