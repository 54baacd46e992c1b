/** On a hall without anything: what to begin with. Out of the way as soon as a tool is taken or something is there. */
import './emptyHall.css';
import type { CommandRegistry } from '../commands/registry';
import type { Editor } from '../editor';
import { element } from '../element';
import { say } from '../strings';
import type { ToolManager } from '../tools/toolManager';
import { textButton } from './controls';

const FIRST_OF_ALL = ['tool.room', 'focusEquipment'] as const;
const FIRST_IN_A_ROOM = ['tool.row', 'focusEquipment'] as const;

export class EmptyHall {
  readonly element = element('section', { id: 'empty-hall', label: say('emptyHall') });
  #shown = '';

  constructor(
    private readonly editor: Editor,
    private readonly commands: CommandRegistry,
    private readonly tools: Pick<ToolManager, 'active' | 'onChange'>,
  ) {
    this.element.hidden = true;
    editor.onChange(() => this.#refresh());
    tools.onChange(() => this.#refresh());
  }

  #refresh(): void {
    const { hasScene, store, editable, broken } = this.editor;
    const isEmpty = hasScene && store.size === 0 && broken === undefined && this.tools.active.id === 'select';
    this.element.hidden = !isEmpty;
    if (!isEmpty) return;
    const hasRoom = (store.room?.outline.length ?? 0) > 2;
    const shown = `${hasRoom} ${editable}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const text = editable ? say(hasRoom ? 'emptyRoom' : 'emptyFirst') : say('emptyHall');
    const ids = !editable ? [] : hasRoom ? FIRST_IN_A_ROOM : FIRST_OF_ALL;
    const buttons = ids.map((id, i) => {
      const label = `${say(this.commands.get(id).title)} (${this.commands.keyOf(id)})`;
      return textButton(label, () => this.#run(id), i === 0).element;
    });
    this.element.replaceChildren(element('p', { text }), element('footer', {}, ...buttons));
  }

  /** A tool goes on by keyboard on the plan; what has fields of its own takes the focus itself. */
  #run(id: string): void {
    this.editor.canvas.focus({ preventScroll: true });
    this.commands.run(id);
  }
}
