/** Puts the drawing under the plan to scale: a press on one of its points, on another, then their real distance. */
import './calibrateTool.css';
import { readsEitherWay } from '../../src/words/numberWords';
import type { Underlay } from '../../src/model/types';
import { toPxY } from '../camera';
import type { Editor } from '../editor';
import { element } from '../element';
import { textButton, textField } from '../panel/controls';
import type { ToolShape } from '../painters/toolShapes';
import { say } from '../strings';
import type { PointerGesture, Tool, ToolPointer } from '../tools/tool';
import { apart, calibrated, readDistance, type Place } from './calibration';

export class CalibrateTool implements Tool {
  readonly id = 'calibrate';
  readonly title = 'toolCalibrate';
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  readonly form = element('form', { id: 'calibration', label: say('toolCalibrate') });
  readonly #distance = textField(
    say('calibrateDistance'),
    () => undefined,
    () => this.#leave(),
  );
  readonly #problem = element('p', { className: 'field-error', role: 'alert' });
  #points: Place[] = [];

  /** @param goBack goes back to Select */
  constructor(
    private readonly editor: Editor,
    private readonly underlay: () => Underlay | undefined,
    private readonly goBack: () => void,
  ) {
    const apply = textButton(say('calibrateApply'), () => this.#apply(), true);
    const cancel = textButton(say('calibrateCancel'), () => this.#leave());
    this.form.append(
      element('label', { text: say('calibrateDistance') }),
      this.#distance.element,
      this.#problem,
      element('div', { className: 'calibration-buttons' }, apply.element, cancel.element),
    );
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.#distance.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#apply();
    });
    this.form.hidden = true;
  }

  hint(): string {
    const keys = ['calibrateFirst', 'calibrateSecond', 'calibrateThen'] as const;
    return say(keys[this.#points.length] ?? 'calibrateThen');
  }

  press(at: ToolPointer): PointerGesture | undefined {
    const point = { x: at.x, y: at.y };
    const [first] = this.#points;
    if (this.#points.length === 2) return undefined;
    if (first && apart(first, point) < 1) return undefined;
    this.#points.push(point);
    this.#show(undefined);
    if (!first) return undefined;
    return {
      move: () => undefined,
      // Not before the button is released: pressing it gives the focus to the canvas, after the form has taken it.
      end: () => this.#ask(),
      cancel: () => {
        this.#points = [first];
        this.#show(undefined);
      },
    };
  }

  hover(at: ToolPointer): void {
    if (this.#points.length === 1) this.#show({ x: at.x, y: at.y });
  }

  cancel(): boolean {
    const wasUnderWay = this.#points.length > 0;
    this.#points = [];
    this.form.hidden = true;
    this.editor.setShapes([]);
    return wasUnderWay;
  }

  #ask(): void {
    const [a, b] = this.#points;
    if (!a || !b) return;
    this.form.hidden = false;
    // The points and their distance are what is asked about: the form stands in the other half.
    const { camera, view } = this.editor.stage;
    this.form.classList.toggle('at-bottom', toPxY(camera, (a.y + b.y) / 2) < view.height / 2);
    this.#problem.textContent = '';
    this.#distance.setInvalid(false);
    this.#distance.show('', say('calibrateNow', Math.round(apart(a, b))));
    this.#distance.focus();
  }

  #apply(): void {
    const [a, b] = this.#points;
    const underlay = this.underlay();
    const { text } = this.#distance;
    const mm = readDistance(text);
    const to = a && b && underlay && mm !== undefined ? calibrated(underlay, a, b, mm) : undefined;
    if (!to) {
      this.#distance.setInvalid(true);
      const [whole, fraction] = ['', '.'].map((sign) => text.trim().replace(',', sign));
      this.#problem.textContent = readsEitherWay(text)
        ? say('readsEitherWay', text.trim(), whole ?? '', fraction ?? '')
        : say('calibrateNoDistance');
      this.#distance.focus();
      return;
    }
    this.editor.postInTurn((serial) => ({ type: 'setUnderlay', underlay: to, serial }));
    this.editor.announcer.announce(say('announceCalibrated', to.widthMm));
    this.#leave();
  }

  #leave(): void {
    this.cancel();
    this.goBack();
    this.editor.canvas.focus({ preventScroll: true });
  }

  #show(next: Place | undefined): void {
    const points = [...this.#points, ...(next ? [next] : [])];
    const shapes: ToolShape[] = this.#points.map(({ x, y }) => ({
      kind: 'handle',
      at: [x, y],
      form: 'round',
    }));
    const [a, b] = points;
    if (a && b) {
      const text = say('millimetres', Math.round(apart(a, b)));
      shapes.push({ kind: 'dimension', from: [a.x, a.y], to: [b.x, b.y], text, tone: 'guide' });
    }
    this.editor.setShapes(shapes);
  }
}
