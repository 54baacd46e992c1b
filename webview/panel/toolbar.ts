/** The tools above the canvas. */
import type { Editor } from '../editor';
import { element } from '../element';
import { zoomBy } from '../keyboard';
import { say } from '../strings';
import { iconButton, type ButtonControl } from './controls';

export interface ToolbarCommands {
  readonly toggleLegend: () => void;
  readonly togglePanel: () => void;
  readonly toggleHelp: () => void;
}

const STEP = 1.4;

export class Toolbar {
  readonly element: HTMLElement;
  readonly legend: ButtonControl;
  readonly panel: ButtonControl;
  readonly #forSelection: readonly ButtonControl[];
  readonly #forEditing: readonly ButtonControl[];
  readonly #readOnly = element('span', {
    className: 'read-only-mark',
    text: say('readOnly'),
    title: say('readOnlyWhy'),
  });

  constructor(
    private readonly editor: Editor,
    commands: ToolbarCommands,
  ) {
    const fitSelection = iconButton('fitSelection', say('fitSelection'), () => editor.fitSelection());
    const turn = [
      iconButton('rotateLeft', say('rotateLeft'), () => editor.rotate(3)),
      iconButton('rotateRight', say('rotateRight'), () => editor.rotate(1)),
      iconButton('remove', say('removeSelection'), () => editor.remove()),
    ];
    this.#forSelection = [fitSelection];
    this.#forEditing = turn;
    this.legend = iconButton('legend', say('toggleLegend'), commands.toggleLegend);
    this.panel = iconButton('panel', say('togglePanel'), commands.togglePanel);
    const view = [
      iconButton('zoomOut', say('zoomOut'), () => zoomBy(editor, 1 / STEP)),
      iconButton('zoomIn', say('zoomIn'), () => zoomBy(editor, STEP)),
      iconButton('fitAll', say('fitAll'), () => editor.fitAll()),
      fitSelection,
    ];
    const right = [this.legend, iconButton('help', say('help'), commands.toggleHelp), this.panel];
    const group = (controls: readonly ButtonControl[]) =>
      element('div', { className: 'tool-group' }, ...controls.map((control) => control.element));
    this.element = element(
      'div',
      { id: 'toolbar', role: 'toolbar', label: say('toolbar') },
      group(view),
      group(turn),
      this.#readOnly,
      element('div', { className: 'spacer' }),
      group(right),
    );
    editor.onChange(() => this.#refresh());
    editor.selection.onChange(() => this.#refresh());
    this.#refresh();
  }

  #refresh(): void {
    const { editor } = this;
    const hasSelection = editor.selection.size > 0;
    for (const control of this.#forSelection) control.setEnabled(hasSelection);
    for (const control of this.#forEditing) control.setEnabled(hasSelection && editor.editable);
    this.#readOnly.hidden = !editor.hasScene || !editor.isReadOnly;
  }
}
