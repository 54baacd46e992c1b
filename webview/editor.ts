/**
 * The canvas as one thing: the scene that the extension sent, what is selected, what the camera sees, and the
 * one way in which a gesture becomes an edit. The text is the truth: a gesture is shown at once, but what
 * the extension sends afterwards always wins.
 */
import { changedIds, type Gesture } from '../src/edits/gesture';
import type { Point } from '../src/model/types';
import type { PastePlace } from '../src/edits/insert/gestures';
import type { FindingsView, FromWebview, ToWebview } from '../src/protocol/messages';
import { Announcer, describeObject } from './announcer';
import { describeEntry, type FindingCounts } from './outline/describeEntry';
import { StandingFindings } from './findings/standingFindings';
import type { Camera } from './camera';
import { Connections } from './connections';
import { FirstPicture } from './firstPicture';
import { Framing } from './framing';
import type { AisleLimit } from '../src/scene/aisleLimits';
import type { ObjectMark } from '../src/scene/objectMarks';
import { HallStage } from './hallStage';
import { Optimism } from './optimism';
import type { Drag, OverlayState } from './painters/overlayPainter';
import type { ToolShape } from './painters/toolShapes';
import { HallDirectory } from './hallDirectory';
import { Questions } from './questions';
import { SceneStore } from './sceneStore';
import { Selection } from './selection';
import { say } from './strings';
import { distance, done, named } from './told';
import type { Theme } from './theme';
import { Trial } from './tools/trial';

export interface BrokenText {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Markers of a git merge are in it. */
  readonly hasMarkers: boolean;
}

export class Editor {
  readonly store = new SceneStore();
  readonly directory = new HallDirectory();
  readonly selection = new Selection();
  readonly announcer = new Announcer();
  readonly firstPicture = new FirstPicture();
  readonly stage: HallStage;
  readonly framing: Framing;
  /** What the rules in force ask of an aisle of this hall. */
  aisleLimits: readonly AisleLimit[] = [];
  broken: BrokenText | undefined;
  version = 0;
  /** Told why an edit is not even sent. */
  onRefusal: (reason: string) => void = () => undefined;

  /** What is about to be done, for ghosts and numbers. */
  readonly trial = new Trial(() => this.refreshOverlay());
  readonly questions = new Questions((message) => this.post(message));
  readonly #optimism = new Optimism(this.store);
  readonly #connections = new Connections(this.store);
  readonly #listeners: (() => void)[] = [];
  #editable = false;
  readonly #standingFindings = new StandingFindings(this.store);
  #hasScene = false;
  #hovered: string | undefined;
  #drag: Drag | undefined;
  #marquee: OverlayState['marquee'];
  #hidesMarks = false;
  #shapes: readonly ToolShape[] = [];
  #standing: readonly ToolShape[] = [];
  #found: readonly string[] = [];
  #crosshair: Point | undefined;

  constructor(
    readonly canvas: HTMLElement,
    private readonly theme: Theme,
    readonly post: (message: FromWebview) => void,
    onFrame: (camera: Camera) => void,
    /** The camera of an earlier life of this page. */
    private keptCamera: Camera | undefined,
  ) {
    this.stage = new HallStage(canvas, this.store, theme.palette, onFrame);
    this.framing = new Framing(this.stage, this.store);
    this.directory.onChange(() => this.selection.keepOnly((id) => this.knows(id)));
    this.selection.onChange(() => {
      this.#hovered = undefined;
      this.refreshOverlay();
    });
  }

  /** Called after every change of the scene, its findings, or whether it can be edited. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Whether gestures may change the hall now. */
  get editable(): boolean {
    return this.#editable && this.broken === undefined;
  }

  /** Whether the document is one that can never be edited here, whatever its text. */
  get isReadOnly(): boolean {
    return !this.#editable;
  }

  get hasScene(): boolean {
    return this.#hasScene;
  }

  /** Whether there is an object of this id, on the plan or without a place there. */
  knows(id: string): boolean {
    return this.store.slotOf(id) !== undefined || this.directory.hasUndrawn(id);
  }

  receive(message: Extract<ToWebview, { type: 'scene' | 'patch' | 'broken' }>): void {
    let isOther = true;
    switch (message.type) {
      case 'scene':
        this.#optimism.replaceAll(message.scene, message.answered);
        this.#standingFindings.receive(message.findings);
        this.aisleLimits = message.aisles ?? [];
        this.#editable = message.editable;
        this.broken = undefined;
        this.#showFirst();
        break;
      case 'patch':
        isOther = this.#optimism.patch(message.upsert, message.remove, message.answered);
        if (message.room) {
          this.store.room = message.room;
          isOther = true;
        }
        if (message.totals) this.store.totals = message.totals;
        if (message.findings) this.#standingFindings.receive(message.findings);
        this.broken = undefined;
        break;
      case 'broken':
        this.#optimism.revert();
        this.#editable = message.editable;
        this.broken = {
          message: message.message,
          line: message.line,
          column: message.column,
          hasMarkers: message.hasMarkers ?? false,
        };
        break;
    }
    this.version = message.version;
    // A patch may answer the edit before: what is being dragged then goes on. New slots end the drag.
    if (message.type !== 'patch') this.cancelDrag();
    this.#changed(isOther);
  }

  /** The extension did not apply an edit: those up to the serial `answered` are let go. */
  rejected(answered: number | undefined): void {
    this.#optimism.settle(answered);
    this.cancelDrag();
    this.#changed();
  }

  /** Shows a gesture at once and sends it. False where nothing may be edited. */
  edit(gesture: Gesture): boolean {
    if (!this.editable || ('ids' in gesture && gesture.ids.length === 0)) return false;
    const locked = changedIds(gesture).find((id) => this.store.locked[this.store.slotOf(id) ?? -1]);
    if (locked !== undefined) {
      this.onRefusal(say('lockedObject', locked));
      return false;
    }
    this.trial.end();
    const serial = this.#optimism.show(gesture);
    this.post({ type: 'edit', serial, baseVersion: this.version, gesture });
    this.#changed();
    return true;
  }

  /** Puts the selection onto the clipboard; `cut` takes it out of the hall as well. */
  copy(cut = false): void {
    const { ids } = this.selection;
    if (ids.length === 0 || (cut && !this.editable)) return;
    const serial = cut ? this.#optimism.show({ kind: 'remove', ids }) : undefined;
    this.post({ type: 'copy', ids, ...(serial === undefined ? {} : { cut, serial }) });
    if (cut) this.#changed();
  }

  /** Puts what the clipboard holds into the hall. False where nothing may be edited. */
  paste(place: PastePlace): boolean {
    if (!this.editable) return false;
    this.postInTurn((serial) => ({ type: 'paste', place, serial }));
    return true;
  }

  /** Sends what changes the text in another way than by a gesture: counted as one, so that no undo overtakes it. */
  postInTurn(make: (serial: number) => FromWebview): void {
    this.post(make(this.#optimism.hold()));
  }

  /**
   * A step of VS Code's own history. While an edit is on its way VS Code knows nothing of it, and would take back the
   * one before: then the step takes its turn behind it. False where VS Code may do it at once.
   */
  stepInHistory(step: 'undo' | 'redo'): boolean {
    if (!this.#optimism.isPending) return false;
    this.postInTurn((serial) => ({ type: 'history', step, serial }));
    return true;
  }

  move(dx: number, dy: number): void {
    if (dx === 0 && dy === 0) return;
    const { ids } = this.selection;
    if (this.edit({ kind: 'move', ids, dx, dy })) {
      this.announcer.announce(say('announceMoved', named(ids), distance(dx, dy)));
    }
  }

  rotate(quarters: 1 | 3): void {
    const { ids } = this.selection;
    if (this.edit({ kind: 'rotate', ids, quarters }))
      this.announcer.announce(done(quarters === 1 ? 'cmdRotateRight' : 'cmdRotateLeft', named(ids)));
  }

  remove(): void {
    const { ids } = this.selection;
    if (this.edit({ kind: 'remove', ids })) this.announcer.announce(say('announceRemoved', named(ids)));
  }

  /** Selects and says what: for keys and lists, where the eye may be elsewhere. */
  select(ids: readonly string[]): void {
    this.selection.set(ids.filter((id) => this.knows(id)));
    this.announceSelection();
  }

  /** Selects what an edit has made: told beside the edit. */
  selectMade(ids: readonly string[]): void {
    this.selection.set(ids.filter((id) => this.knows(id)));
    this.announcer.follow(this.#selectionWords());
  }

  /** Those of the phase that is shown; the same object as long as nothing about them has changed. */
  get findings(): FindingsView {
    return this.#standingFindings.shown;
  }

  get marks(): ReadonlyMap<string, ObjectMark> {
    return this.#standingFindings.marks;
  }

  /** Counts of the findings of an object; undefined for one without. */
  findingsOf(id: string): FindingCounts | undefined {
    return this.#standingFindings.of(id);
  }

  announceSelection(): void {
    this.announcer.announce(this.#selectionWords());
  }

  #selectionWords(): string {
    const id = this.selection.last;
    const entry = id === undefined ? undefined : this.directory.get(id);
    const object = id === undefined ? undefined : this.store.get(id);
    if (this.selection.size > 1) return say('statusSelected', this.selection.size);
    if (entry) return describeEntry(entry, this.findingsOf(entry.id));
    return object ? describeObject(object, this.marks.get(object.id)) : say('announceNone');
  }

  /** Selects objects and brings them into view; a camera that shows them stays. */
  reveal(ids: readonly string[]): void {
    this.select(ids);
    this.framing.show(this.selection.ids);
  }

  /** Leaves the findings of that phase of the build-out; undefined: all. */
  showPhase(phase: string | undefined): void {
    if (this.#standingFindings.showPhase(phase)) this.#changed();
  }

  setHovered(id: string | undefined): void {
    if (this.#hovered === id) return;
    this.#hovered = id;
    this.refreshOverlay();
  }

  setMarquee(bounds: OverlayState['marquee']): void {
    this.#marquee = bounds;
    this.refreshOverlay();
  }

  /** What a person has hidden is not drawn, nor are the marks of its findings. */
  visibilityChanged(hidesMarks: boolean): void {
    this.#hidesMarks = hidesMarks;
    this.selection.keepOnly((id) => this.#isShown(id));
    this.#showMarks();
    this.refreshOverlay();
  }

  #isShown(id: string): boolean {
    const slot = this.store.slotOf(id);
    // What is not drawn (a loop, a plant) is in no layer.
    return slot === undefined || !this.store.hidden[slot];
  }

  #showMarks(): void {
    const shown = this.#hidesMarks ? [] : [...this.marks].filter(([id]) => this.#isShown(id));
    this.stage.setMarks(shown.length === this.marks.size ? this.marks : new Map(shown));
  }

  /** What a tool draws over the plan: its preview, its distances. */
  setShapes(shapes: readonly ToolShape[]): void {
    if (shapes.length === 0 && this.#shapes.length === 0) return;
    this.#shapes = shapes;
    this.refreshOverlay();
  }

  /** What a search has found: shown on the plan until it is over. */
  setFound(ids: readonly string[]): void {
    if (ids.length === 0 && this.#found.length === 0) return;
    this.#found = ids;
    this.refreshOverlay();
  }

  /** What lies over the plan whatever the tool, such as the sides of a conflict. */
  setStandingShapes(shapes: readonly ToolShape[]): void {
    if (shapes.length === 0 && this.#standing.length === 0) return;
    this.#standing = shapes;
    this.refreshOverlay();
  }

  /** Where the arrow keys have put the crosshair of a tool. */
  setCrosshair(at: Point | undefined): void {
    if (this.#crosshair === at) return;
    this.#crosshair = at;
    this.refreshOverlay();
  }

  /** Takes objects off the plan, onto the layer that follows the pointer. */
  lift(slots: readonly number[]): void {
    for (const slot of slots) this.store.lifted[slot] = 1;
    this.#drag = { slots, dx: 0, dy: 0, guides: [] };
    this.stage.repaintPlan();
    this.refreshOverlay();
  }

  drag(drag: Drag): void {
    this.#drag = drag;
    this.refreshOverlay();
  }

  /** Puts what was lifted back where the hall has it. */
  cancelDrag(): void {
    if (!this.#drag) return;
    for (const slot of this.#drag.slots) this.store.lifted[slot] = 0;
    this.#drag = undefined;
    this.trial.end();
    this.stage.repaintPlan();
    this.refreshOverlay();
  }

  get isDragging(): boolean {
    return this.#drag !== undefined;
  }

  refreshOverlay(): void {
    const slots: number[] = [];
    for (const id of this.selection.ids) {
      const slot = this.store.slotOf(id);
      if (slot !== undefined) slots.push(slot);
    }
    this.stage.setOverlay({
      selected: slots,
      connections: this.#drag ? [] : this.#connections.of(this.selection.ids),
      hovered: this.#hovered === undefined ? undefined : this.store.slotOf(this.#hovered),
      drag: this.#drag,
      marquee: this.#marquee,
      shapes: [...this.#standing, ...this.trial.ghosts, ...this.#shapes],
      found: this.#found.flatMap((id) => this.store.slotOf(id) ?? []),
      crosshair: this.#crosshair,
    });
  }

  themeChanged(): void {
    this.stage.setPalette(this.theme.palette);
  }

  /** The first picture: where the person was before, else the whole hall. */
  #showFirst(): void {
    if (this.#hasScene) return;
    this.#hasScene = true;
    if (this.keptCamera) this.stage.setCamera(this.keptCamera);
    else this.framing.showAll();
  }

  /** @param isOther false where the store shows what is drawn already */
  #changed(isOther = true): void {
    this.selection.keepOnly((id) => this.knows(id));
    const areOther = this.#standingFindings.refresh();
    if (isOther || areOther) this.#showMarks();
    this.refreshOverlay();
    for (const listener of this.#listeners) listener();
  }
}
