/** One line of figures under the canvas. */
import type { Camera } from '../camera';
import type { Editor } from '../editor';
import { element } from '../element';
import { ScaleBar } from '../scaleBar';
import { SEVERITIES } from '../../src/scene/severityShape';
import { numeral, say } from '../strings';
import { severityIcon } from './icons';

/** A CSS pixel is a 96th of an inch. */
const MM_PER_PX = 25.4 / 96;

export class StatusBar {
  readonly element: HTMLElement;
  #counts = '';
  readonly #selected = element('span');
  readonly #findings = element('span', { className: 'status-findings' });
  readonly #pointer = element('span', { className: 'status-pointer' });
  readonly #scaleBar = new ScaleBar();
  readonly #scale = element('span', { className: 'status-scale' });

  constructor(private readonly editor: Editor) {
    this.element = element(
      'footer',
      { id: 'status' },
      this.#findings,
      this.#selected,
      element('span', { className: 'spacer' }),
      this.#pointer,
      this.#scaleBar.element,
      this.#scale,
    );
    editor.onChange(() => this.#refresh());
    editor.selection.onChange(() => this.#refreshSelection());
    this.#refresh();
  }

  showPointer(place: { readonly x: number; readonly y: number } | undefined): void {
    this.#pointer.textContent = place ? say('statusPointer', place.x, place.y) : '';
  }

  showCamera(camera: Camera): void {
    this.#scaleBar.show(camera);
    const ratio = 1 / (camera.scale * MM_PER_PX);
    const scale = say('statusScale', ratio >= 10 ? Math.round(ratio) : numeral(ratio.toFixed(1)));
    if (this.#scale.textContent !== scale) this.#scale.textContent = scale;
  }

  #refresh(): void {
    const { errors, warnings, infos } = this.editor.findings;
    const number = { error: errors, warning: warnings, info: infos };
    this.#refreshSelection();
    const counts = JSON.stringify(number);
    if (counts === this.#counts) return;
    this.#counts = counts;
    this.#findings.replaceChildren(
      ...SEVERITIES.flatMap((severity) => [
        severityIcon(severity),
        element('span', { text: numeral(number[severity]) }),
      ]),
    );
    this.#findings.setAttribute('role', 'img');
    this.#findings.setAttribute(
      'aria-label',
      [say('errors', errors), say('warnings', warnings), say('infos', infos)].join(', '),
    );
  }

  #refreshSelection(): void {
    const { size } = this.editor.selection;
    this.#selected.textContent = size ? say('statusSelected', size) : '';
  }
}
