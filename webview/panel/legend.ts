/** What the colours and marks on this plan mean: only those that it has, drawn as on the plan. */
import type { BoxKind } from '../../src/scene/scene';
import type { Editor } from '../editor';
import { element } from '../element';
import { paintSwatch, type SwatchOf } from '../painters/swatch';
import { BOX_KINDS } from '../sceneStore';
import { say } from '../strings';
import type { Theme } from '../theme';
import { severityIcon } from './icons';

const WIDTH = 30;
const HEIGHT = 18;

interface Entry {
  readonly of: SwatchOf;
  readonly text: string;
}

export class Legend {
  readonly element: HTMLElement;
  readonly #list = element('ul');
  #shown = '';
  #hasOverlay = false;
  /** What is on the plan: looked up among thousands of objects once for all moves of them. */
  #found: { readonly makeup: number; readonly entries: readonly Entry[] } | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly theme: Theme,
  ) {
    this.element = element('section', { id: 'legend', label: say('legend') }, this.#list);
    editor.onChange(() => this.#refresh(false));
  }

  themeChanged(): void {
    this.#refresh(true);
  }

  /** An overlay takes the colours for its own scale, which it explains itself: those of the kinds are not seen then. */
  setOverlay(hasOverlay: boolean): void {
    if (hasOverlay === this.#hasOverlay) return;
    this.#hasOverlay = hasOverlay;
    this.#found = undefined;
    this.#refresh(false);
  }

  #refresh(always: boolean): void {
    const { makeup } = this.editor.store;
    if (this.#found?.makeup !== makeup) this.#found = { makeup, entries: this.#entries() };
    const { entries } = this.#found;
    const marks = this.editor.marks.size > 0;
    const shown = JSON.stringify([entries, marks, this.#hasOverlay]);
    if (!always && shown === this.#shown) return;
    this.#shown = shown;
    const rows = entries.map(({ of, text }) => {
      const canvas = element('canvas');
      const ratio = window.devicePixelRatio;
      canvas.width = WIDTH * ratio;
      canvas.height = HEIGHT * ratio;
      const paint = () => {
        const context = canvas.getContext('2d');
        context?.scale(ratio, ratio);
        if (context) paintSwatch(context, of, WIDTH, HEIGHT, this.theme.palette, this.#hasOverlay);
      };
      this.editor.firstPicture.after(paint);
      return element('li', {}, canvas, element('span', { text }));
    });
    if (marks) {
      const row = element('li', { className: 'legend-marks' });
      for (const severity of ['error', 'warning', 'info'] as const) {
        row.append(severityIcon(severity), element('span', { text: say(`severity_${severity}`) }));
      }
      rows.push(row);
    }
    this.#list.replaceChildren(...rows);
  }

  #entries(): Entry[] {
    const { store } = this.editor;
    const kinds = new Set<BoxKind>();
    const lines = new Map<string, Entry>();
    let assumed = false;
    for (const id of store.ids()) {
      const object = store.get(id);
      if (object?.shape === 'box') {
        kinds.add(object.kind);
        assumed ||= object.assumedSize === true;
      } else if (object?.shape === 'line') {
        const side = object.kind === 'busway' ? (object.side ?? '') : '';
        const text = side ? say('legendBusway', side) : say(`kind_${object.kind}`);
        lines.set(text, { of: { shape: 'line', kind: object.kind, side }, text });
      }
    }
    if (this.#hasOverlay) {
      // What is told by a pattern or an edge still is.
      const busways = [...lines.values()].filter(({ of }) => of.shape === 'line' && of.side !== '');
      return [
        ...busways.sort((a, b) => a.text.localeCompare(b.text)),
        ...(kinds.size ? [{ of: { shape: 'front' }, text: say('legendFront') } as const] : []),
      ];
    }
    const entries: Entry[] = BOX_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      of: { shape: 'box', kind, assumed: false },
      text: say(`kind_${kind}`),
    }));
    entries.push(...[...lines.values()].sort((a, b) => a.text.localeCompare(b.text)));
    if (assumed)
      entries.push({ of: { shape: 'box', kind: 'compute', assumed: true }, text: say('legendAssumed') });
    if (kinds.size) entries.push({ of: { shape: 'front' }, text: say('legendFront') });
    return entries;
  }
}
