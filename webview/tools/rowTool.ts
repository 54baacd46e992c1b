/**
 * The row tool: drag out a row of racks of one type, or click at both of its ends. While dragging, the racks stand
 * there as ghosts with their number and length; a typed number is how many.
 */
import type { Point } from '../../src/model/types';
import type { RowGesture } from '../../src/edits/insert/gestures';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { boundsOfPoints } from '../../src/scene/bounds';
import { wordChoices } from '../panel/formatNames';
import { say } from '../strings';
import type { AisleBody } from './aisleSnap';
import { BoxSnap, shifted } from './boxSnap';
import { dragOrPress } from './dragOrPress';
import { loopsOf } from './drawKinds';
import { feedChoices, feedPlan } from './feedPlans';
import { rowPlan, type Compass, type RowPlan } from './rowPlan';
import type { RackType, RackTypes } from './rackTypes';
import { snappedPlace } from './snapSource';
import type { SnapOptions } from './snapOptions';
import { type OptionValues, type PointerGesture, type Tool, type ToolOption, type ToolPointer } from './tool';

const FACINGS: readonly Compass[] = ['north', 'east', 'south', 'west'];
const isCompass = (text: string | undefined): text is Compass => FACINGS.some((facing) => facing === text);

export class RowTool implements Tool {
  readonly id = 'row';
  readonly title = 'toolRow';
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  #values: OptionValues = { type: '', pitchMm: '', facing: '', row: '', feeds: 'nearest', loop: 'nearest' };
  #from: Point | undefined;
  #to: Point | undefined;
  #typed = '';
  #byKeyboard = false;

  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
    private readonly types: RackTypes,
  ) {}

  hint(): string {
    const plan = this.#plan();
    if (plan) return say(this.#typed === '' ? 'rowDragging' : 'rowTyped', plan.count, plan.lengthMm);
    return this.#type ? say('rowFirst') : say('rowNoType');
  }

  options() {
    const feeds = this.#chosen('feeds');
    const loop = this.#chosen('loop');
    return { fields: this.#fields(), values: { ...this.#values, feeds, loop, type: this.#type?.id ?? '' } };
  }

  #fields(): readonly ToolOption[] {
    const { all } = this.types;
    return [
      { key: 'type', label: say('optionType'), choices: all.map(({ id, title }) => [id, title] as const) },
      { key: 'pitchMm', label: say('optionPitch'), unit: 'mm' },
      {
        key: 'facing',
        label: say('optionFacing'),
        choices: [['', say('optionAcross')], ...wordChoices(FACINGS)],
      },
      { key: 'row', label: say('optionRowName') },
      { key: 'feeds', label: say('optionFeeds'), choices: feedChoices(this.editor) },
      {
        key: 'loop',
        label: say('optionLoop'),
        choices: [
          ['', say('optionNone')],
          ...(loopsOf(this.editor).length > 0 ? [['nearest', say('loopNearest')] as const] : []),
          ...loopsOf(this.editor).map((loop) => [`=${loop}`, loop] as const),
        ],
      },
    ];
  }

  /** A choice as it stands: what was chosen may be nothing that this hall offers, or no longer. */
  #chosen(key: string): string {
    const value = this.#values[key] ?? '';
    const { choices } = this.#fields().find((field) => field.key === key) ?? {};
    return choices?.some(([choice]) => choice === value) ? value : '';
  }

  setOption(key: string, value: string): void {
    this.#values = { ...this.#values, [key]: value };
    this.#show();
  }

  press(at: ToolPointer): PointerGesture | undefined {
    if (!this.editor.editable || !this.#type) return undefined;
    if (this.#from) {
      this.#to = snappedPlace(this.editor, this.snap, at);
      this.#commit();
      return undefined;
    }
    this.#from = this.#begin(at);
    this.#to = this.#from;
    return dragOrPress(at, {
      move: (to) => this.hover(to),
      dragged: () => this.#commit(),
      pressed: () => this.#show(),
      cancel: () => this.#reset(),
    });
  }

  hover(at: ToolPointer): void {
    this.#byKeyboard = at.keyboard === true;
    this.#to = this.#from ? snappedPlace(this.editor, this.snap, at) : this.#begin(at);
    this.#show();
  }

  key(event: KeyboardEvent): boolean {
    if (!this.#from || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Enter' && (this.#typed !== '' || !this.#byKeyboard)) this.#commit();
    else if (event.key === 'Backspace') this.#typed = this.#typed.slice(0, -1);
    else if (/^\d$/.test(event.key) && this.#typed.length < 3) this.#typed += event.key;
    else return false;
    this.#show();
    return true;
  }

  cancel(): boolean {
    const had = this.#from !== undefined;
    this.#reset();
    return had;
  }

  get #type() {
    return this.types.get(this.#values['type']) ?? this.types.all[0];
  }

  #plan(): RowPlan | undefined {
    const type = this.#type;
    if (!this.#from || !this.#to || !type) return undefined;
    const { facing } = this.#values;
    const pitch = Math.round(Number(this.#values['pitchMm']));
    return rowPlan(
      this.#from,
      this.#to,
      type,
      isCompass(facing) ? facing : undefined,
      pitch > 0 ? pitch : undefined,
      this.#typed === '' ? undefined : Number(this.#typed),
    );
  }

  #gesture(plan: RowPlan, type: RackType): RowGesture {
    const row = this.#values['row']?.trim();
    const feeds = feedPlan(this.editor, this.#chosen('feeds'));
    const loop = this.#chosen('loop');
    return {
      kind: 'row',
      type: type.id,
      count: plan.count,
      at: plan.at,
      along: plan.along,
      facing: plan.facing,
      ...(plan.pitchMm === type.widthMm ? {} : { pitchMm: plan.pitchMm }),
      ...(row ? { row } : {}),
      ...(feeds ? { feeds } : {}),
      ...(loop ? { loop: loop === 'nearest' ? { kind: 'nearest' } : loop.slice(1) } : {}),
    };
  }

  #commit(): void {
    const plan = this.#plan();
    const type = this.#type;
    const gesture = plan && type && this.#gesture(plan, type);
    this.#reset();
    if (!gesture) return;
    this.editor.edit(gesture);
    // The next row gets a name of its own.
    if (gesture.row !== undefined) this.#values = { ...this.#values, row: '' };
    this.editor.announcer.announce(say('announceRow', gesture.count));
  }

  /** Where the row begins: its first rack snaps as one that is moved would. */
  #begin(at: ToolPointer): Point {
    const place = snappedPlace(this.editor, this.snap, at);
    const type = this.#type;
    if (at.alt || at.keyboard || !this.snap.state.on || !type) return place;
    const body: AisleBody = { minX: 0, minY: 0, maxX: type.widthMm, maxY: type.depthMm, front: this.#front };
    const held = new BoxSnap(this.editor, this.snap, [body], body, false);
    const near = held.neighbours(shifted(body, at.x, at.y));
    const { dx, dy } = held.offset(at.x, at.y, body, near);
    // A line that holds the corner says more than one that would hold the rack.
    const grid = this.editor.store.room?.gridMm ?? 1;
    return [place[0] % grid === 0 ? dx : place[0], place[1] % grid === 0 ? dy : place[1]];
  }

  /** The quarter into which the first rack looks before it is known where the row goes: to the east. */
  get #front(): number {
    return this.#values['facing'] === 'south' ? 2 : 0;
  }

  #reset(): void {
    this.#from = undefined;
    this.#typed = '';
    this.#show();
  }

  #show(): void {
    const plan = this.#plan();
    const type = this.#type;
    const shapes: ToolShape[] = [];
    if (plan && type) this.editor.trial.show(this.#gesture(plan, type));
    else this.editor.trial.end();
    if (plan) {
      // Where something stands already it is shown, not forbidden: the other thing may be on its way out.
      const boxes = plan.racks.map((outline, i) => ({ outline, label: String(i + 1) }));
      const isTaken = ({ outline }: { readonly outline: readonly Point[] }) => {
        const { minX, minY, maxX, maxY } = boundsOfPoints(outline, -1);
        return this.editor.store.hasBoxIn({ minX, minY, maxX, maxY });
      };
      shapes.push({ kind: 'ghosts', boxes: boxes.filter((box) => !isTaken(box)) });
      shapes.push({ kind: 'ghosts', boxes: boxes.filter(isTaken), tone: 'bad' });
      const { minX, maxX, maxY } = boundsOfPoints(plan.racks.flat());
      shapes.push({
        kind: 'label',
        at: [(minX + maxX) / 2, maxY],
        text: say('rowDrawn', plan.count, plan.lengthMm),
        stands: 'below',
      });
      shapes.push(...this.#aisles(plan));
    } else if (this.#to) shapes.push({ kind: 'handle', at: this.#to, form: 'round' });
    this.editor.setShapes(shapes);
  }

  /** The distances to what stands around the row, with the rules that they meet or miss. */
  #aisles(plan: RowPlan): ToolShape[] {
    const around = boundsOfPoints(plan.racks.flat());
    const front = FACINGS.indexOf(plan.facing);
    const held = new BoxSnap(this.editor, this.snap, [{ ...around, front }], around, false);
    return held.distances(around, held.neighbours(around));
  }
}
