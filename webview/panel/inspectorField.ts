/** One field of the inspector: label, value, unit, and what is wrong with what was typed. */
import type { Gesture, InspectorField } from '../../src/edits/gesture';
import { element } from '../element';
import { gestureOf, readInput, shownInField } from '../fieldInput';
import { numberWords, say } from '../strings';
import { fieldName, wordName } from './formatNames';
import { choiceField, textField, type FieldControl } from './controls';

/** A value as people read it: a word of the format by its name. */
const shownValue = (field: InspectorField, value: number | string): string =>
  field.hasWords ? wordName(String(value)) : shownInField(value, field, numberWords());

export const keyOf = (field: InspectorField) => field.path.join('.');

export class InspectorRow {
  readonly element: HTMLElement;
  readonly #control: FieldControl;
  readonly #error: HTMLElement;
  readonly #note: HTMLElement;
  #field: InspectorField;
  /** What the field showed when it was last filled: only a change of it is an edit. */
  #shown = '';

  constructor(
    field: InspectorField,
    private readonly ids: () => readonly string[],
    private readonly edit: (gesture: Gesture) => void,
  ) {
    this.#field = field;
    const hint = [field.description, field.kind === 'choice' ? '' : say('fieldHint')]
      .filter(Boolean)
      .join('\n');
    const name = fieldName(field.path);
    const label = field.unit === undefined ? name : `${name} (${field.unit})`;
    this.#control =
      field.kind === 'choice'
        ? choiceField(
            label,
            (field.choices ?? []).map((choice) => [choice, shownValue(field, choice)] as const),
            () => this.#commit(),
          )
        : textField(
            label,
            () => this.#commit(),
            () => this.#fill(),
          );
    const control = this.#control.element;
    control.classList.add('field');
    control.title = hint;
    control.dataset['path'] = keyOf(field);
    control.dataset['field'] = keyOf(field);
    this.#error = element('div', { className: 'field-error', role: 'alert' });
    this.#error.hidden = true;
    this.#note = element('div', { className: 'field-note' });
    this.element = element(
      'div',
      { className: 'field-row' },
      element('span', {
        className: 'field-label',
        text: name,
        title: field.description ?? name,
      }),
      control,
      element('span', { className: 'field-unit', text: field.unit ?? '' }),
      this.#note,
      this.#error,
    );
    this.update(field, true);
  }

  /** Shows a newer value; what is being typed stays. */
  update(field: InspectorField, editable: boolean): void {
    this.#field = field;
    this.#control.setEnabled(editable && !field.readOnly);
    const isTyping = this.#control.isFocused && this.#control.text !== this.#shown;
    if (!isTyping) this.#fill();
  }

  focus(): void {
    this.#control.focus();
  }

  #fill(): void {
    const { value, inherited, mixed } = this.#field;
    const placeholder = mixed
      ? say('mixedValues')
      : inherited === undefined
        ? say('noOwnValue')
        : say('inheritedValue', shownValue(this.#field, inherited));
    this.#shown = value === undefined ? '' : shownInField(value, this.#field, numberWords());
    this.#control.show(this.#shown, placeholder);
    const overrides = value !== undefined && inherited !== undefined && inherited !== value;
    this.#note.textContent = overrides ? say('ownValueTakenAway', shownValue(this.#field, inherited)) : '';
    this.#note.hidden = !overrides;
    this.#fail(undefined);
  }

  #commit(): void {
    const { text } = this.#control;
    if (text === this.#shown || this.#field.readOnly) {
      this.#fail(undefined);
      return;
    }
    const input = readInput(text, this.#field, numberWords());
    switch (input.kind) {
      case 'notANumber':
      case 'notWhole':
        this.#fail(say(input.kind, text.trim()));
        return;
      case 'readsEitherWay':
        this.#fail(say('readsEitherWay', text.trim(), input.whole, input.fraction));
        return;
      case 'noCurrentValue':
        this.#fail(say('noCurrentValue'));
        return;
      case 'unitExpected':
        this.#fail(say('unitExpected', this.#field.unit ?? ''));
        return;
      case 'unchanged':
        this.#fill();
        return;
      case 'value':
      case 'shift':
      case 'adjust':
        break;
    }
    const gesture = gestureOf(input, this.#field, this.ids());
    this.#fail(undefined);
    if (!gesture) return;
    // Enter is followed by leaving the field: the same text must not be sent twice.
    this.#shown = input.kind === 'value' ? shownInField(input.value ?? '', this.#field, numberWords()) : '';
    this.#control.show(this.#shown, '');
    this.edit(gesture);
  }

  #fail(message: string | undefined): void {
    this.#error.hidden = message === undefined;
    this.#error.textContent = message ?? '';
    this.#control.setInvalid(message !== undefined);
  }
}
