/** What the tool in use waits for, over the canvas; Select, which everybody knows, shows none. */
import './tools.css';
import { element } from '../element';
import { say } from '../strings';
import type { Editor } from '../editor';
import type { ToolManager } from './toolManager';

export class ToolHint {
  readonly element: HTMLElement;
  readonly #title = element('strong');
  readonly #hint = element('span');
  #announced = 'select';

  constructor(
    private readonly editor: Editor,
    private readonly tools: ToolManager,
  ) {
    this.element = element('div', { id: 'tool-hint' }, this.#title, this.#hint);
    tools.onChange(() => this.#refresh());
    this.#refresh();
  }

  #refresh(): void {
    const { active } = this.tools;
    this.element.hidden = active.id === 'select';
    this.#title.textContent = say(active.title);
    const hint = active.hint();
    this.#hint.textContent = hint;
    if (this.#announced === active.id) return;
    this.#announced = active.id;
    this.editor.announcer.announce(
      active.id === 'select' ? say(active.title) : `${say(active.title)}. ${hint}`,
    );
  }
}
