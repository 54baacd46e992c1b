/**
 * The picture: the plan, pushed while the camera moves (viewPicture.ts), over it the selection, pushed as well, what
 * is dragged, pushed by the pointer, and a canvas for what is drawn anew in every frame of a gesture. What is dragged
 * leaves the plan once.
 *
 * A benchmark drives it as the editor does: fill the store, `resize`, then `setCamera` or `setOverlay` and
 * `drawNow` for each frame.
 */
import { overlaps, toScreen, type Bounds, type Camera, type View } from './camera';
import type { ObjectMark } from '../src/scene/objectMarks';
import { CroppedCanvas } from './croppedCanvas';
import { DraggedCanvas } from './draggedCanvas';
import { HandoverTurn } from './handoverTurn';
import type { Palette } from '../src/scene/palette';
import { DraggedPainter } from './painters/draggedPainter';
import {
  paintPointer,
  pointerKinds,
  reachOfPointer,
  sameSlots,
  type OverlayPlace,
  type OverlayState,
} from './painters/overlayPainter';
import { hasSelection, reachOfSelection, sameSelection, selectionSteps } from './painters/selectionPainter';
import { keepBadges, keepNames } from './painters/keepReadable';
import { PlanPainter } from './painters/planPainter';
import { clearStale, type Painter, type Sheet } from './paintedSheet';
import type { SceneStore } from './sceneStore';
import { stageLayer } from './stageLayer';
import type { Tint } from './overlays/tint';
import { TextMeasure } from './textMeasure';
import { ViewPicture } from './viewPicture';

const EMPTY: OverlayState = {
  selected: [],
  connections: [],
  hovered: undefined,
  drag: undefined,
  marquee: undefined,
};

export class HallStage {
  readonly #plan: ViewPicture;
  readonly #selection: ViewPicture;
  readonly #dragged: DraggedCanvas;
  readonly #pointer: CroppedCanvas;
  readonly #planPainter = new PlanPainter();
  readonly #draggedPainter = new DraggedPainter();
  #measure: TextMeasure;
  #palette: Palette;
  #marks: ReadonlyMap<string, ObjectMark> = new Map();
  #tint: Tint | undefined;
  #view: View = { width: 1, height: 1 };
  #hasSize = false;
  #ratio = 1;
  #camera: Camera = { scale: 0.02, originX: 0, originY: 0 };
  #overlayState = EMPTY;
  #hasUnderlay = false;
  #rimPx = 0;
  #draggedIsStale = true;
  #pointerIsStale = true;
  #frame = 0;
  #isPainting = false;
  /** Of all that is pushed with the plan. */
  readonly turn = new HandoverTurn();

  /** @param host an element with `position: relative` and `overflow: hidden` */
  constructor(
    private readonly host: HTMLElement,
    private readonly store: SceneStore,
    palette: Palette,
    private readonly onFrame: (camera: Camera) => void = () => undefined,
  ) {
    host.dataset['painting'] = 'false';
    this.#palette = palette;
    this.#measure = new TextMeasure(palette.fontFamily);
    this.#plan = new ViewPicture(
      host,
      'plan',
      {
        paint: ({ context, camera, view, sight, background }) =>
          this.#planPainter.steps(context, {
            store: this.store,
            camera,
            view,
            sight: { ...sight, minX: sight.minX + this.#rimPx, minY: sight.minY + this.#rimPx },
            ratio: this.#ratio,
            palette: this.#palette,
            background,
            measure: this.#measure,
            marks: this.#marks,
            tint: this.#tint,
          }),
      },
      this.turn,
      () => this.#tellPainting(),
    );
    this.#plan.setBackground(palette.background);
    const selectionPainter: Painter = {
      paint: (sheet) => this.#selectionSteps(sheet),
      reach: (camera, view) => reachOfSelection({ ...this.#overlayPlace, camera, view }, this.#overlayState),
    };
    this.#selection = new ViewPicture(host, 'selection', selectionPainter, this.turn);
    this.#dragged = new DraggedCanvas(stageLayer(host, 'dragged'));
    this.#pointer = new CroppedCanvas(stageLayer(host, 'pointer'));
    // The browser has taken a canvas's memory back and given it anew, empty. The event does not bubble.
    host.addEventListener('contextrestored', () => this.repaintPlan(), { capture: true });
  }

  get camera(): Camera {
    return this.#camera;
  }

  /** What is read on the plan, and where: what lies over it keeps clear of that. */
  get readable(): Pick<PlanPainter, 'badgePlaces' | 'names'> {
    return this.#planPainter;
  }

  /** Ids of the objects whose badge of findings is seen at a place [mm]; undefined where none is. */
  badgeAt(x: number, y: number): readonly string[] | undefined {
    return this.#planPainter.badgePlaces.idsAt(x, y);
  }

  get view(): View {
    return this.#view;
  }

  /** False until the page has given the canvas a size: what fits into it is not known before. */
  get hasSize(): boolean {
    return this.#hasSize;
  }

  resize(view: View, ratio: number): void {
    this.#view = view;
    this.#hasSize = true;
    this.#ratio = ratio;
    this.#plan.resize(view, ratio);
    this.#selection.resize(view, ratio);
    this.#dragged.resize(view, ratio);
    this.#pointer.resize(view, ratio);
    this.repaintPlan();
  }

  setCamera(camera: Camera): void {
    this.#camera = camera;
    this.#pointerIsStale = true;
    this.#request();
  }

  setPalette(palette: Palette): void {
    if (palette.fontFamily !== this.#palette.fontFamily) this.#measure = new TextMeasure(palette.fontFamily);
    this.#palette = palette;
    this.#plan.setBackground(this.#hasUnderlay ? undefined : palette.background);
    this.repaintPlan();
  }

  /** Whether something lies below the plan that is to be seen. */
  setUnderlay(hasUnderlay: boolean): void {
    if (hasUnderlay === this.#hasUnderlay) return;
    this.#hasUnderlay = hasUnderlay;
    this.setPalette(this.#palette);
  }

  /** How much of the view rulers cover along its top and its left [CSS pixels]. */
  setRim(px: number): void {
    if (px === this.#rimPx) return;
    this.#rimPx = px;
    this.repaintPlan();
  }

  setMarks(marks: ReadonlyMap<string, ObjectMark>): void {
    this.#marks = marks;
    this.repaintPlan();
  }

  /** Lays colours over the plan's own, or takes them away. */
  setTint(tint: Tint | undefined): void {
    if (!tint && !this.#tint) return;
    this.#tint = tint;
    this.repaintPlan();
  }

  setOverlay(state: OverlayState): void {
    const before = this.#overlayState;
    this.#overlayState = state;
    if (!sameSelection(before, state)) this.#selection.outdate();
    if (!sameSlots(before.drag?.slots ?? [], state.drag?.slots ?? [])) this.#draggedIsStale = true;
    this.#pointerIsStale = true;
    this.#request();
  }

  /** To be called when the store has changed. */
  repaintPlan(): void {
    this.#plan.outdate();
    this.#selection.outdate();
    this.#draggedIsStale = true;
    this.#pointerIsStale = true;
    this.#request();
  }

  /** Draws what has changed, within this call. */
  drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.store.hasScene) {
      this.#plan.show(this.#camera);
      this.#drawSelection();
      this.#drawDragged();
      if (this.#pointerIsStale) this.#drawPointer();
      this.onFrame(this.#camera);
    }
    this.#tellPainting();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#plan.destroy();
    this.#selection.destroy();
    this.#dragged.destroy();
    this.#pointer.destroy();
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.drawNow());
    this.#tellPainting();
  }

  /** For whoever looks at the picture from outside: whether there is more to come of it. */
  #tellPainting(): void {
    const isPainting = this.#frame !== 0 || this.#plan.isMoving;
    if (isPainting === this.#isPainting) return;
    this.#isPainting = isPainting;
    this.host.dataset['painting'] = String(isPainting);
  }

  *#selectionSteps(sheet: Sheet): Generator<number | void> {
    const { context, camera, view, reach } = sheet;
    clearStale(sheet);
    yield* selectionSteps({ ...this.#overlayPlace, context, camera, view }, this.#overlayState);
    if (!reach) return;
    const { badges, names } = this.readOn(camera, view);
    const isReached = (box: Bounds) => overlaps(box, reach);
    keepBadges(context, badges.filter(isReached));
    keepNames(context, names.filter(isReached));
  }

  /** What is read of the plan, and where a camera sees it [px]: what lies over it keeps clear of that. */
  readOn(camera: Camera, view: View): { readonly badges: Bounds[]; readonly names: Bounds[] } {
    const { badgePlaces, names } = this.readable;
    return {
      badges: badgePlaces.boxesOn(camera, view),
      names: names.map((name) => toScreen(camera, name)),
    };
  }

  #drawSelection(): void {
    if (hasSelection(this.#overlayState)) this.#selection.show(this.#camera);
    else this.#selection.hide();
  }

  #drawDragged(): void {
    const { drag } = this.#overlayState;
    const bounds = drag && this.store.boundsOfSlots(drag.slots);
    if (!drag || !bounds) {
      if (this.#draggedIsStale) this.#dragged.hide();
    } else {
      // The objects stay where they are: the camera looks from a place moved the other way.
      const { scale, originX, originY } = this.#camera;
      const camera = { scale, originX: originX - drag.dx, originY: originY - drag.dy };
      if (this.#draggedIsStale || !this.#dragged.push(camera)) {
        this.#dragged.draw(camera, bounds, (context, camera, view) =>
          this.#draggedPainter.paint(
            { ...this.#overlayPlace, context, tint: this.#tint, camera, view },
            drag.slots,
          ),
        );
      }
    }
    this.#draggedIsStale = false;
  }

  #drawPointer(): void {
    this.#pointerIsStale = false;
    const kinds = pointerKinds(this.#overlayState).join(' ');
    if (kinds !== this.host.dataset['pointer']) this.host.dataset['pointer'] = kinds;
    if (!kinds) {
      this.#pointer.hide();
      return;
    }
    const place = { ...this.#overlayPlace, read: () => this.readOn(this.#camera, this.#view) };
    this.#pointer.draw(reachOfPointer(place, this.#overlayState), (context) =>
      paintPointer({ ...place, context }, this.#overlayState),
    );
  }

  get #overlayPlace(): OverlayPlace {
    return {
      store: this.store,
      camera: this.#camera,
      view: this.#view,
      ratio: this.#ratio,
      palette: this.#palette,
      measure: this.#measure,
    };
  }
}
