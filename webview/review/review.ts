/**
 * A comparison on the canvas: marks over the plan, a bar with the stepper, the list with the impact. In a diff editor
 * both sides are kept in step through the extension: what this side does it tells, what the other does it follows.
 */
import { readableKeys } from '../commands/readableKeys';
import './review.css';
import type { Review, ReviewMode, ReviewToWebview, SharedCamera } from '../../src/protocol/review';
import { union, type Bounds } from '../../src/scene/bounds';
import { centredOn, fit, type Camera } from '../camera';
import type { Editor } from '../editor';
import { iconButton, type ButtonControl } from '../panel/controls';
import type { PanelViews } from '../panel/views';
import { say } from '../strings';
import type { Theme } from '../theme';
import { ChangeList } from './changeList';
import { MarkLayer } from './markLayer';
import { placed, type PlacedMark } from './paintMarks';
import { ReviewBar } from './reviewBar';
import { TimelineBar } from './timelineBar';

/** Free around a change that is looked at. */
const MARGIN_PX = 90;
/** Nearer than this nothing is learnt. */
const CLOSE_SCALE = 0.12;
/** Two cameras nearer than this are the same: sizes of views are whole pixels. */
const SAME = 1e-6;

export interface ReviewParts {
  /** Keeps whether marks are shown while editing. */
  readonly keepMarks: (shown: boolean) => void;
  /** In a diff editor two canvases share the width: panel and legend are closed until they are asked for. */
  readonly makeRoom: () => void;
  /** The views of the panel; the list of changes becomes one of them. */
  readonly views: Pick<PanelViews, 'add' | 'offer' | 'choose'>;
}

export class ReviewView {
  readonly bar: ReviewBar;
  readonly list: ChangeList;
  readonly timeline: TimelineBar;
  /** Shows and hides the marks while editing. */
  readonly toggle: ButtonControl;
  readonly #layer: MarkLayer;
  #review: Review | undefined;
  #marks: readonly PlacedMark[] = [];
  #shown: number | undefined;
  #offeredFor: ReviewMode | undefined;
  /** What was last told or followed: not told again. */
  #camera: SharedCamera | undefined;

  constructor(
    private readonly editor: Editor,
    theme: Theme,
    private readonly parts: ReviewParts,
    /** Whether marks are shown while editing. */
    private areMarksShown: boolean,
  ) {
    this.#layer = new MarkLayer(editor.canvas, editor.stage, () => theme.palette);
    this.bar = new ReviewBar({
      step: (by) => this.step(by),
      openTextDiff: () => editor.post({ type: 'openTextDiff' }),
      swapSides: () => editor.post({ type: 'swapSides' }),
    });
    this.list = new ChangeList({
      showChange: (entry) => this.showChange(entry, true),
      reveal: (ids) => editor.reveal(ids),
    });
    parts.views.add(this.list);
    parts.views.offer(this.list.id, false);
    this.timeline = new TimelineBar((at) => editor.post({ type: 'showStep', at }));
    this.toggle = iconButton('changeMarks', `${say('reviewToggle')} (${readableKeys('Shift+G')})`, () =>
      this.toggleMarks(),
    );
    this.toggle.element.hidden = true;
  }

  /** Whether the canvas is being edited, and marked against a version of before. */
  get isLive(): boolean {
    return this.#review?.mode === 'live';
  }

  get hasChanges(): boolean {
    return (this.#review?.entries.length ?? 0) > 0;
  }

  get marksShown(): boolean {
    return this.areMarksShown;
  }

  toggleMarks(): void {
    this.areMarksShown = !this.areMarksShown;
    this.parts.keepMarks(this.areMarksShown);
    this.#refresh();
  }

  receive(message: ReviewToWebview): void {
    switch (message.type) {
      case 'review':
        this.#show(message.review);
        return;
      case 'followCamera':
        this.#follow(message.camera);
        return;
      case 'showChange':
        this.showChange(message.entry, false);
        return;
      case 'stepChange':
        this.step(message.by);
        return;
    }
  }

  /** To be called for every frame of the plan. */
  frame(camera: Camera): void {
    this.#layer.paint();
    const { mode } = this.#review ?? {};
    if (mode !== 'before' && mode !== 'after') return;
    const { view } = this.editor.stage;
    const shared = {
      x: camera.originX + view.width / 2 / camera.scale,
      y: camera.originY + view.height / 2 / camera.scale,
      scale: camera.scale,
    };
    if (isSame(shared, this.#camera)) return;
    const isFirst = this.#camera === undefined;
    this.#camera = shared;
    // The first picture of a side is nobody's doing.
    if (!isFirst) this.editor.post({ type: 'cameraMoved', camera: shared });
  }

  themeChanged(): void {
    this.#layer.themeChanged();
  }

  step(by: 1 | -1): void {
    const count = this.#review?.entries.length ?? 0;
    if (count === 0) return;
    const from = this.#shown ?? (by === 1 ? -1 : 0);
    this.showChange((from + by + count) % count, true);
  }

  /** @param isOwn a person chose it here: the other side is to follow. */
  showChange(entry: number, isOwn: boolean): void {
    const review = this.#review;
    const told = review?.entries[entry];
    if (!review || !told) return;
    this.#shown = entry;
    this.#refresh();
    this.bar.showPlace(entry, review.entries.length);
    this.list.markShown(entry);
    const ids = this.#marks.filter(({ group }) => group === entry).map(({ id }) => id);
    this.editor.selection.set(ids.filter((id) => this.editor.store.slotOf(id) !== undefined));
    if (isOwn) {
      this.#fly(entry);
      const words = told.kinds.map((kind) => say(`change_${kind}`, 1)).join(', ');
      const place = say('reviewPlace', entry + 1, review.entries.length);
      this.editor.announcer.announce(`${place}: ${words}, ${told.subject}, ${told.detail}`);
      this.editor.post({ type: 'changeShown', entry });
    } else if (told.kinds.includes(review.mode === 'before' ? 'removed' : 'added')) {
      // Only this side has it: the other could not lead here, and follows.
      this.#fly(entry);
    }
  }

  #show(review: Review | undefined): void {
    const isFirst = this.#review === undefined;
    const keepsPlace = review?.entries.length === this.#review?.entries.length;
    this.#review = review;
    this.#marks = (review?.marks ?? []).map(placed);
    if (!keepsPlace) this.#shown = undefined;
    this.toggle.element.hidden = review?.mode !== 'live';
    this.#offerViews(review?.mode);
    if (isFirst && (review?.mode === 'before' || review?.mode === 'after')) this.parts.makeRoom();
    this.bar.show(review);
    this.list.show(review);
    this.timeline.show(review?.timeline);
    if (this.#shown !== undefined && review) this.bar.showPlace(this.#shown, review.entries.length);
    this.#refresh();
    const { canvas } = this.editor;
    // For automation and tests, as everything else that the page says of itself.
    canvas.dataset['review'] = review?.mode ?? '';
    document.body.dataset['review'] = review?.mode ?? '';
    canvas.dataset['marks'] = this.#marks.map(({ kind, id }) => `${kind}:${id}`).join(' ');
  }

  #offerViews(mode: ReviewMode | undefined): void {
    if (mode === this.#offeredFor) return;
    this.#offeredFor = mode;
    const { views } = this.parts;
    const hasList = mode !== undefined && mode !== 'live';
    views.offer(this.list.id, hasList);
    // Two halls in one picture are nothing to place, to list or to fail.
    for (const id of ['equipment', 'outline', 'what-if']) views.offer(id, mode !== 'overlay');
    if (hasList) views.choose(this.list.id);
  }

  #refresh(): void {
    const isLive = this.#review?.mode === 'live';
    this.toggle.setPressed(this.areMarksShown);
    const isHidden = isLive && !this.areMarksShown;
    const { dataset } = this.editor.canvas;
    dataset['marksShown'] = String(!isHidden);
    dataset['change'] = this.#shown === undefined ? '' : String(this.#shown);
    this.#layer.show(
      isHidden
        ? { marks: [], arrows: [], shown: undefined, isFaint: true }
        : {
            marks: this.#marks,
            arrows: this.#review?.arrows ?? [],
            shown: this.#shown,
            isFaint: isLive,
          },
    );
  }

  #fly(entry: number): void {
    let bounds: Bounds | undefined;
    for (const mark of this.#marks) if (mark.group === entry) bounds = union(bounds, mark.bounds);
    for (const { from, to, group } of this.#review?.arrows ?? []) {
      if (group !== entry) continue;
      for (const [x, y] of [from, to]) bounds = union(bounds, { minX: x, minY: y, maxX: x, maxY: y });
    }
    if (bounds) this.editor.stage.setCamera(fit(bounds, this.editor.stage.view, MARGIN_PX, CLOSE_SCALE));
  }

  #follow(camera: SharedCamera): void {
    this.#camera = camera;
    this.editor.stage.setCamera(centredOn(camera.x, camera.y, camera.scale, this.editor.stage.view));
  }
}

function isSame(a: SharedCamera, b: SharedCamera | undefined): boolean {
  if (!b) return false;
  const near = (x: number, y: number) => Math.abs(x - y) <= SAME * Math.max(1, Math.abs(x), Math.abs(y));
  return near(a.scale, b.scale) && near(a.x, b.x) && near(a.y, b.y);
}
