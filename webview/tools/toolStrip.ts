/**
 * The strip between the toolbar and the plan: the tool in use, what can be chosen for it, what it waits for. It is
 * there with every tool and never over the plan, which stays where it is when options make the strip higher.
 */
import './toolStrip.css';
import './tools.css';
import '../panel/sheet.css';
import { writtenInOnePiece } from '../../src/words/numberWords';
import { element } from '../element';
import { numberIn } from '../panel/sheet';
import { numberWords, say } from '../strings';
import type { Editor } from '../editor';
import type { Tool, ToolOption } from './tool';
import type { ToolManager } from './toolManager';

export class ToolStrip {
  readonly element: HTMLElement;
  readonly #title = element('strong');
  readonly #hint = element('span', { className: 'tool-strip-hint' });
  readonly #options = element('form', { id: 'tool-options', label: say('toolOptions') });
  #announced = 'select';
  #shape = '';
  #told = { hint: '', place: '' };

  constructor(
    private readonly editor: Editor,
    private readonly tools: ToolManager,
  ) {
    this.element = element(
      'div',
      { id: 'tool-strip' },
      element(
        'div',
        { className: 'tool-strip-row' },
        element('div', { className: 'tool-strip-said' }, this.#title, this.#hint),
        this.#options,
      ),
    );
    this.#options.addEventListener('submit', (event) => event.preventDefault());
    this.#options.addEventListener('keydown', (event) => {
      event.stopPropagation();
      // Back to the plan, where the tool is used.
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        editor.canvas.focus({ preventScroll: true });
      }
    });
    tools.onChange(() => this.#refresh());
    tools.onStep(() => this.showHint());
    editor.trial.onChange(() => this.showHint());
    editor.onChange(() => this.#refresh());
    this.#refresh();
  }

  /** Gives the keyboard to the first option; false where the tool has none. */
  focus(): boolean {
    const first = this.#options.querySelector<HTMLElement>('input, select');
    first?.focus();
    return first !== null;
  }

  #refresh(): void {
    const { active } = this.tools;
    this.#title.textContent = say(active.title);
    const hint = this.showHint();
    this.#showOptions(active);
    if (this.#announced === active.id) {
      this.#tellCrosshair(hint);
      return;
    }
    this.#announced = active.id;
    this.#told = { hint, place: '' };
    // Beside what came of it: a tool that is done with its work goes back to Select.
    this.editor.announcer.add(active.id === 'select' ? say(active.title) : `${say(active.title)}. ${hint}`);
  }

  /** Who works by keyboard may not see the crosshair: what the tool says now, or else where the crosshair went. */
  #tellCrosshair(hint: string): void {
    const { crosshair } = this.tools;
    const place = crosshair ? say('statusPointer', crosshair.x, crosshair.y) : '';
    const { hint: toldHint, place: toldPlace } = this.#told;
    this.#told = { hint, place };
    if (!crosshair || (hint === toldHint && place === toldPlace)) return;
    // Beside what came of it: a press may have finished a row, and asks for the next.
    this.editor.announcer.add(hint === toldHint ? place : hint);
  }

  /** To be called when what the tool says may be another thing. */
  showHint(): string {
    const hint = this.tools.active.hint();
    if (this.#hint.textContent !== hint) {
      this.#hint.textContent = hint;
      // In a narrow window its end is cut off.
      this.#hint.title = hint;
    }
    return hint;
  }

  #showOptions(tool: Tool): void {
    const { fields = [], values = {} } = tool.options?.() ?? {};
    this.#options.hidden = fields.length === 0;
    const shape = JSON.stringify([tool.id, fields]);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#options.replaceChildren(...fields.map((field) => optionRow(tool, field)));
    }
    for (const { key, unit } of fields) {
      const input = this.#options.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${key}"]`);
      if (!input || input === document.activeElement) continue;
      const value = values[key] ?? '';
      input.value = unit === undefined ? value : writtenInOnePiece(value, numberWords());
      input.setAttribute('aria-invalid', 'false');
    }
  }
}

function optionRow(tool: Tool, { key, label, unit, choices }: ToolOption): HTMLElement {
  const input = choices ? element('select') : element('input');
  input.name = key;
  for (const [value, text] of choices ?? []) {
    const option = element('option', { text });
    option.value = value;
    input.append(option);
  }
  if (input instanceof HTMLInputElement) {
    input.type = 'text';
    input.autocomplete = 'off';
    input.spellcheck = false;
  }
  input.addEventListener('input', () => {
    const text = input.value.trim();
    if (unit === undefined || text === '') {
      tool.setOption?.(key, text);
      return;
    }
    // What is no number yet leaves the tool with the last that was.
    const value = numberIn(text);
    const isNumber = value > 0;
    input.setAttribute('aria-invalid', String(!isNumber));
    if (isNumber) tool.setOption?.(key, String(value));
  });
  return element(
    'label',
    {},
    element('span', { text: label }),
    input,
    ...(unit === undefined ? [] : [element('span', { className: 'sheet-unit', text: unit })]),
  );
}
