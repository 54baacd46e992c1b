/** The tools above the canvas: buttons of commands, each with its key in the tooltip. */
import type { Editor } from '../editor';
import { ariaKeys } from '../commands/keys';
import type { CommandRegistry } from '../commands/registry';
import { element } from '../element';
import { say } from '../strings';
import { iconButton, type ButtonControl } from './controls';
import type { IconName } from './icons';

type Entry = readonly [icon: IconName, command: string];

const LEFT: readonly (readonly Entry[])[] = [
  [
    ['toolSelect', 'tool.select'],
    ['toolPan', 'tool.pan'],
    ['toolRow', 'tool.row'],
    ['toolZone', 'tool.zone'],
    ['toolBusway', 'tool.busway'],
    ['toolDoor', 'tool.door'],
    ['toolConnect', 'tool.connect'],
    ['toolMeasure', 'tool.measure'],
  ],
  [['snap', 'snap']],
  [
    ['zoomOut', 'zoomOut'],
    ['zoomIn', 'zoomIn'],
    ['fitAll', 'fitAll'],
    ['fitSelection', 'fitSelection'],
  ],
  [
    ['rotateLeft', 'rotateLeft'],
    ['rotateRight', 'rotateRight'],
    ['remove', 'remove'],
  ],
];

const RIGHT: readonly Entry[] = [
  ['search', 'search'],
  ['viewMenu', 'viewMenu'],
  ['layers', 'layers'],
  ['legend', 'toggleLegend'],
  ['help', 'help'],
  ['panel', 'togglePanel'],
];

export class Toolbar {
  readonly element: HTMLElement;
  readonly #buttons: { readonly command: string; readonly control: ButtonControl }[] = [];
  readonly #readOnly = element('span', {
    className: 'read-only-mark',
    text: say('readOnly'),
    title: say('readOnlyWhy'),
  });

  constructor(
    private readonly editor: Editor,
    private readonly commands: CommandRegistry,
  ) {
    this.element = element(
      'div',
      { id: 'toolbar', role: 'toolbar', label: say('toolbar') },
      ...LEFT.map((entries) => this.#group(entries)),
      this.#readOnly,
      element('div', { className: 'spacer' }),
      this.#group(RIGHT),
    );
    editor.onChange(() => this.#refresh());
    editor.selection.onChange(() => this.#refresh());
    commands.onChange(() => this.#refresh());
    this.#refresh();
  }

  #group(entries: readonly Entry[]): HTMLElement {
    const controls = entries.map(([icon, id]) => this.#button(icon, id));
    return element('div', { className: 'tool-group' }, ...controls.map((control) => control.element));
  }

  #button(icon: IconName, id: string): ButtonControl {
    const { commands } = this;
    const { title, keys } = commands.get(id);
    const key = commands.keyOf(id);
    const control = iconButton(icon, say(title), ({ detail }) => {
      // The hand that pressed it goes back to the plan, and a tool is used there, however it was taken: so does the
      // keyboard. Who went through the buttons by keys stays with them.
      if (detail > 0 || id.startsWith('tool.')) this.editor.canvas.focus({ preventScroll: true });
      commands.run(id);
    });
    control.element.title = key === '' ? say(title) : `${say(title)} (${key})`;
    control.element.dataset['command'] = id;
    const shortcut = keys[0] === undefined ? undefined : ariaKeys(keys[0]);
    if (shortcut !== undefined) control.element.setAttribute('aria-keyshortcuts', shortcut);
    this.#buttons.push({ command: id, control });
    return control;
  }

  #refresh(): void {
    const { editor, commands } = this;
    for (const { command, control } of this.#buttons) {
      control.setEnabled(commands.isEnabled(command));
      const { isOn } = commands.get(command);
      if (isOn) control.setPressed(isOn());
    }
    this.#readOnly.hidden = !editor.hasScene || !editor.isReadOnly;
  }
}
