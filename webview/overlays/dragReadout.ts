/**
 * What the gesture under way would do: findings that would appear or vanish, the narrowest aisle, the load of feeds and
 * loops.
 * Asks while the hand moves, at most every few frames; the extension answers when it can, and the drag never waits.
 */
import type { GesturePreview } from '../../src/scene/seeing/gesturePreview';
import type { PreviewedFeed } from '../../src/scene/seeing/previewFeeds';
import type { PreviewedLoop } from '../../src/scene/seeing/previewLoops';
import { SEVERITIES } from '../../src/scene/severityShape';
import { toPxX, toPxY, type Bounds } from '../camera';
import type { Editor } from '../editor';
import { element } from '../element';
import { severityIcon } from '../panel/icons';
import { toldReason } from '../toldSentence';
import { say } from '../strings';
import type { Tried } from '../tools/trial';
import { percentage } from './overlayNames';
import type { Seeing } from './seeing';
import { unbroken } from '../unbroken';

/** Between two questions [ms]. */
const ASK_MS = 80;
/** A finding is told in full where it is one of so many. */
const MOST_TOLD = 2;
/** Between it and the edges of the canvas, and about the hand [CSS pixels]. */
const MARGIN_PX = 8;
const HAND_PX = 40;

export class DragReadout {
  readonly element = element('div', { id: 'drag-readout' });
  #serial = 0;
  #timer = 0;
  /** What the last question was about: a gesture that is shown again is not asked about twice. */
  #asked = '';
  #tried: Tried | undefined;
  /** On the canvas, in CSS pixels. */
  #pointer: readonly [x: number, y: number] | undefined;

  constructor(
    private readonly seeing: Seeing,
    private readonly editor: Editor,
  ) {
    this.element.hidden = true;
    seeing.onPreview(({ serial, preview, objects, refused, because }) => {
      const tried = this.#tried;
      // An answer to what has been moved on since, or let go.
      if (serial !== this.#serial || !tried || !editor.trial.tried) return;
      const why = refused === undefined ? undefined : toldReason(refused, because);
      this.#show(preview, why);
      editor.trial.answered({ tried, preview, objects, refused: why });
    });
    window.addEventListener('pointermove', ({ clientX, clientY }) => {
      const area = editor.canvas.getBoundingClientRect();
      this.#pointer = [clientX - area.left, clientY - area.top];
      this.#stepAside();
    });
    editor.trial.onChange(() => (editor.trial.tried ? this.#askSoon() : this.#end()));
  }

  #askSoon(): void {
    if (this.#timer !== 0) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#ask();
    }, ASK_MS);
  }

  #ask(): void {
    const { tried } = this.editor.trial;
    const asked = JSON.stringify(tried);
    if (!tried || asked === this.#asked) return;
    this.#asked = asked;
    this.#tried = tried;
    const serial = ++this.#serial;
    if (tried.kind === 'pasteHere') {
      const { place, wantsObjects = false } = tried;
      this.seeing.post({ type: 'previewPaste', serial, place, wantsObjects });
    } else this.seeing.post({ type: 'preview', serial, gesture: tried });
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#serial++;
    this.#asked = '';
    this.#tried = undefined;
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #show(preview: GesturePreview | undefined, refused: string | undefined): void {
    this.element.hidden = !preview && refused === undefined;
    if (refused !== undefined) this.element.replaceChildren(element('div', { text: refused }));
    if (!preview) return;
    const { appearing, vanishing, aisle, feeds, loops } = preview;
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
          rows.push(element('div', { className: 'readout-message' }, ...unbroken(message)));
      if (sign === 'appearing' && list.length > MOST_TOLD) {
        const text = say('overlayMoreGroups', list.length - MOST_TOLD);
        rows.push(element('div', { className: 'readout-message hint', text }));
      }
    }
    if (rows.length === 0) rows.push(element('div', { text: say('previewNothing') }));
    if (aisle)
      rows.push(element('div', { text: say('previewAisle', Math.round(aisle.mm), aisle.from, aisle.to) }));
    for (const feed of feeds) rows.push(feedRow(feed));
    for (const loop of loops) rows.push(loopRow(loop));
    this.element.dataset['appearing'] = String(appearing.length);
    this.element.dataset['vanishing'] = String(vanishing.length);
    this.element.replaceChildren(...rows);
    this.#stepAside();
  }

  /** Into the first corner in which it covers neither what is being put nor the hand that does it. */
  #stepAside(): void {
    if (this.element.hidden) return;
    const { width, height } = this.editor.stage.view;
    const [w, h] = [this.element.offsetWidth + 2 * MARGIN_PX, this.element.offsetHeight + 2 * MARGIN_PX];
    const moved = this.#moved();
    const [x, y] = this.#pointer ?? [NaN, NaN];
    const hand = { minX: x - HAND_PX, minY: y - HAND_PX, maxX: x + HAND_PX, maxY: y + HAND_PX };
    const corners = [
      ['', width - w, 0],
      ['at-left', this.editor.framing.takenPx(), 0],
      ['at-bottom', width - w, height - h],
      ['at-left at-bottom', this.editor.framing.takenPx(), height - h],
    ] as const;
    const covers = ([, left, top]: (typeof corners)[number], what: Bounds | undefined) =>
      what !== undefined &&
      what.minX < left + w &&
      what.maxX > left &&
      what.minY < top + h &&
      what.maxY > top;
    const free =
      corners.find((corner) => !covers(corner, moved) && !covers(corner, hand)) ??
      corners.find((corner) => !covers(corner, hand));
    this.element.className = free?.[0] ?? '';
    this.element.style.setProperty('--taken', `${this.editor.framing.takenPx()}px`);
  }

  /** Where the objects that are moved are shown now, on the canvas. */
  #moved(): Bounds | undefined {
    const tried = this.#tried;
    if (tried?.kind !== 'move') return undefined;
    const { store, stage } = this.editor;
    const bounds = store.boundsOfIds(tried.ids);
    return (
      bounds && {
        minX: toPxX(stage.camera, bounds.minX + tried.dx),
        minY: toPxY(stage.camera, bounds.minY + tried.dy),
        maxX: toPxX(stage.camera, bounds.maxX + tried.dx),
        maxY: toPxY(stage.camera, bounds.maxY + tried.dy),
      }
    );
  }
}

const whole = (value: number) => Math.round(value);

const kilowattsOf = (load: number, limit: number | undefined): string =>
  limit === undefined
    ? say('kilowatts', whole(load))
    : say('previewOf', whole(load), whole(limit), 'kW', percentage(load, limit));

/** "TCS-1 · CDU-1 180 of 200 kW (90 %)", and its flow where it is known what may flow. */
function loopRow({ id, cdu, cdus, heat, flow }: PreviewedLoop): HTMLElement {
  const name = cdu === undefined ? say('previewLoopOf', id, cdus) : say('previewLoop', id, cdu);
  const load = kilowattsOf(heat.load, heat.limit);
  const row = element('div', { className: 'readout-loop', text: say('previewFeed', name, load) });
  row.dataset['loop'] = id;
  const { load: litres, limit } = flow;
  if (limit !== undefined && limit > 0) {
    const text = say('previewOf', whole(litres), whole(limit), 'L/min', percentage(litres, limit));
    row.append(element('div', { className: 'readout-segment', text: say('previewFlow', text) }));
  }
  const isOver = heat.load > (heat.limit ?? Infinity) || litres > (limit ?? Infinity);
  if (isOver) row.prepend(severityIcon('error'));
  return row;
}

/** "A1 412 of 650 kW (63 %)", and of a busway fed within its run the segment that carries most. */
function feedRow({ id, loadKw, limitKw, segment }: PreviewedFeed): HTMLElement {
  const load = kilowattsOf(loadKw, limitKw);
  const row = element('div', { className: 'readout-feed', text: say('previewFeed', id, load) });
  if (segment) {
    const { amps, limitA } = segment;
    const text = say('previewOf', whole(amps), whole(limitA), 'A', percentage(amps, limitA));
    row.append(element('div', { className: 'readout-segment', text: say('previewSegment', text) }));
  }
  const isOver = loadKw > (limitKw ?? Infinity) || (segment !== undefined && segment.amps > segment.limitA);
  if (isOver) row.prepend(severityIcon('error'));
  return row;
}
