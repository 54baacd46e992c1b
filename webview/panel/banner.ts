/** Over the picture while the text cannot be read: says where, and leads there. */
import type { Editor } from '../editor';
import { element } from '../element';
import { say } from '../strings';
import { textButton, type ButtonControl } from './controls';
import { severityIcon } from './icons';

export class Banner {
  readonly element: HTMLElement;
  readonly #merge: ButtonControl;
  readonly #text = element('div', { className: 'banner-text' });

  constructor(private readonly editor: Editor) {
    const open = textButton(
      say('openAsText'),
      () => {
        const line = editor.broken?.line;
        editor.post({ type: 'openText', ...(line === undefined ? {} : { line }) });
      },
      true,
    );
    this.#merge = textButton(
      say('mergeByObjects'),
      () => editor.postInTurn((serial) => ({ type: 'mergeByObjects', serial })),
      true,
    );
    this.#merge.element.id = 'merge-by-objects';
    this.element = element(
      'div',
      { id: 'banner', role: 'alert' },
      severityIcon('error'),
      this.#text,
      this.#merge.element,
      open.element,
    );
    this.element.hidden = true;
    editor.onChange(() => this.#refresh());
  }

  #refresh(): void {
    const { broken, hasScene } = this.editor;
    this.element.hidden = broken === undefined;
    if (!broken) return;
    this.#merge.element.hidden = !broken.hasMarkers;
    const lines = [say('broken', broken.line, broken.column, broken.message)];
    if (hasScene) lines.push(say('brokenKeeps'));
    this.#text.replaceChildren(...lines.map((text) => element('div', { text })));
  }
}
