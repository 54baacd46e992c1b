/**
 * The controls of the panel, and the only file that knows from which library they come. The library
 * (@vscode/webview-ui-toolkit) is archived by its makers: to replace it means to change this file.
 */
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeTextField,
  type Button,
  type TextField,
} from '@vscode/webview-ui-toolkit';
import { element } from '../element';
import { icon, type IconName } from './icons';

provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextField());

export interface ButtonControl {
  readonly element: HTMLElement;
  setEnabled(enabled: boolean): void;
  /** For a button that switches something on and off. */
  setPressed(pressed: boolean): void;
}

/** Told the press: a pointer's has a count (`detail`), a key's has none. */
type OnPress = (press: Pick<MouseEvent, 'detail'>) => void;

function buttonControl(button: Button, onPress: OnPress): ButtonControl {
  button.addEventListener('click', onPress);
  return {
    element: button,
    setEnabled(enabled) {
      button.disabled = !enabled;
    },
    setPressed(pressed) {
      // Not the attribute: the library passes only the property on to the button inside, which takes the focus.
      button.ariaPressed = String(pressed);
      button.classList.toggle('pressed', pressed);
    },
  };
}

// The library registers its tags without telling the DOM's types of them.
const isButton = (made: HTMLElement): made is Button => made.localName === 'vscode-button';
const isTextField = (made: HTMLElement): made is TextField => made.localName === 'vscode-text-field';

function makeButton(): Button {
  const made = document.createElement('vscode-button');
  if (!isButton(made)) throw new Error('vscode-button is not registered');
  return made;
}

export function textButton(label: string, onPress: () => void, isPrimary = false): ButtonControl {
  const button = makeButton();
  button.appearance = isPrimary ? 'primary' : 'secondary';
  button.textContent = label;
  return buttonControl(button, onPress);
}

export function iconButton(name: IconName, label: string, onPress: OnPress): ButtonControl {
  const button = makeButton();
  // Before the appearance: the library calls an icon button without a name "Icon Button".
  button.setAttribute('aria-label', label);
  button.appearance = 'icon';
  button.title = label;
  button.append(icon(name));
  return buttonControl(button, onPress);
}

/** A small button for lists of hundreds, for which the library's are too heavy. */
export function rowButton(name: IconName, label: string, onPress: () => void): HTMLButtonElement {
  const button = element('button', { className: 'row-button', title: label, label }, icon(name));
  button.type = 'button';
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress();
  });
  return button;
}

export interface FieldControl {
  readonly element: HTMLElement;
  readonly text: string;
  readonly isFocused: boolean;
  show(text: string, placeholder: string): void;
  setEnabled(enabled: boolean): void;
  setInvalid(invalid: boolean): void;
  focus(): void;
}

/**
 * A field of one line.
 * @param onCommit on Enter, and when the field is left
 * @param onCancel on Escape
 */
export function textField(label: string, onCommit: () => void, onCancel: () => void): FieldControl {
  const field = document.createElement('vscode-text-field');
  if (!isTextField(field)) throw new Error('vscode-text-field is not registered');
  // Its text becomes the accessible name; the visible label stands beside it.
  field.textContent = label;
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') onCommit();
    else if (event.key === 'Escape') onCancel();
  });
  field.addEventListener('focusout', () => onCommit());
  return {
    element: field,
    get text() {
      return field.value;
    },
    get isFocused() {
      return field.matches(':focus-within');
    },
    show(text, placeholder) {
      field.value = text;
      field.placeholder = placeholder;
    },
    setEnabled(enabled) {
      field.readOnly = !enabled;
      field.classList.toggle('read-only', !enabled);
    },
    setInvalid(invalid) {
      field.setAttribute('aria-invalid', String(invalid));
      field.classList.toggle('invalid', invalid);
    },
    focus() {
      field.focus();
    },
  };
}

/**
 * A field with a few values to choose from.
 * @param none text of the choice that takes the value away
 */
export function choiceField(
  label: string,
  choices: readonly (readonly [value: string, text: string])[],
  onCommit: () => void,
): FieldControl {
  const select = element('select', { className: 'choice', label });
  const none = element('option');
  none.value = '';
  const options = choices.map(([value, text]) => {
    const option = element('option', { text });
    option.value = value;
    return option;
  });
  select.append(none, ...options);
  select.addEventListener('change', () => onCommit());
  return {
    element: select,
    get text() {
      return select.value;
    },
    get isFocused() {
      return document.activeElement === select;
    },
    show(text, placeholder) {
      none.textContent = placeholder;
      // A value that is none of the choices must be seen all the same.
      if (text !== '' && ![...select.options].some((option) => option.value === text)) {
        select.append(element('option', { text }));
      }
      select.value = text;
    },
    setEnabled(enabled) {
      select.disabled = !enabled;
    },
    setInvalid(invalid) {
      select.setAttribute('aria-invalid', String(invalid));
    },
    focus() {
      select.focus();
    },
  };
}
