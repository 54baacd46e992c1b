/**
 * What the move under way would do: findings that would appear or vanish, the narrowest aisle, the load of the feeds.
 * Asks while the hand moves, at most every few frames; the extension answers when it can, and the drag never waits.
 */
import type { GesturePreview } from '../../src/scene/seeing/gesturePreview';
import { SEVERITIES } from '../../src/scene/severityShape';
import type { Editor } from '../editor';
import { element } from '../element';
import { severityIcon } from '../panel/icons';
import { say } from '../strings';
import { percentage } from './overlayNames';
import type { Seeing } from './seeing';

/** Between two questions [ms]. */
const ASK_MS = 80;
/** A finding is told in full where it is one of so many. */
const MOST_TOLD = 2;

export class DragReadout {
  readonly element = element('div', { id: 'drag-readout' });
  #serial = 0;
  #timer = 0;
  #asked = '';

  constructor(
    private readonly seeing: Seeing,
    private readonly editor: Editor,
  ) {
    this.element.hidden = true;
    seeing.onPreview(({ serial, preview }) => {
      // An answer to what has been moved on since, or let go.
      if (serial === this.#serial && this.editor.isDragging) this.#show(preview);
    });
    editor.onDrag((offset) => (offset ? this.#ask(offset.dx, offset.dy) : this.#end()));
  }

  #ask(dx: number, dy: number): void {
    const [x, y] = [Math.round(dx), Math.round(dy)];
    const asked = `${x} ${y}`;
    if (asked === this.#asked || this.#timer !== 0) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      const now = this.editor.dragOffset;
      if (!now) return;
      const [nowX, nowY] = [Math.round(now.dx), Math.round(now.dy)];
      this.#asked = `${nowX} ${nowY}`;
      if (nowX === 0 && nowY === 0) {
        this.element.hidden = true;
        return;
      }
      const gesture = { kind: 'move', ids: this.editor.selection.ids, dx: nowX, dy: nowY } as const;
      this.seeing.post({ type: 'preview', serial: ++this.#serial, gesture });
    }, ASK_MS);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#serial++;
    this.#asked = '';
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #show(preview: GesturePreview | undefined): void {
    this.element.hidden = !preview;
    if (!preview) return;
    const { appearing, vanishing, aisle, feeds } = preview;
    const rows: Node[] = [];
    for (const [list, sign, key] of [
      [appearing, 'appearing', 'previewNew'],
      [vanishing, 'vanishing', 'previewGone'],
    ] as const) {
      if (list.length === 0) continue;
      const row = element('div', { className: `readout-findings ${sign}` });
      for (const severity of SEVERITIES) {
        const count = list.filter((finding) => finding.severity === severity).length;
        if (count > 0) row.append(element('b', { text: say(key, count) }), severityIcon(severity));
      }
      rows.push(row);
      if (sign === 'appearing')
        for (const { message } of list.slice(0, MOST_TOLD))
          rows.push(element('div', { className: 'readout-message', text: message }));
    }
    if (rows.length === 0) rows.push(element('div', { text: say('previewNothing') }));
    if (aisle)
      rows.push(element('div', { text: say('previewAisle', Math.round(aisle.mm), aisle.from, aisle.to) }));
    if (feeds.length > 0)
      rows.push(
        element('div', {
          text: feeds
            .map(({ id, loadKw, limitKw }) => say('previewFeed', id, percentage(loadKw, limitKw)))
            .join(' · '),
        }),
      );
    this.element.dataset['appearing'] = String(appearing.length);
    this.element.dataset['vanishing'] = String(vanishing.length);
    this.element.replaceChildren(...rows);
  }
}
