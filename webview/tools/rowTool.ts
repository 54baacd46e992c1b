/**
 * The row tool: drag out a row of racks of one type, or click at both of its ends. While dragging, the racks stand
 * there as ghosts with their number and length; a typed number is how many.
 */
import type { Point } from '../../src/model/types';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { boundsOfPoints } from '../../src/scene/bounds';
import { say } from '../strings';
import { loopsOf } from './drawKinds';
import { feedChoices, feedPlan } from './feedPlans';
import { rowPlan, type Compass, type RowPlan } from './rowPlan';
import type { RackTypes } from './rackTypes';
import { snappedPlace } from './snapSource';
import type { SnapOptions } from './snapOptions';
import {
  CLICK_SLOP_PX,
  type OptionValues,
  type PointerGesture,
  type Tool,
  type ToolOption,
  type ToolPointer,
} from './tool';

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
        choices: [['', say('optionAcross')], ...FACINGS.map((word) => [word, word] as const)],
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
    const place = snappedPlace(this.editor, this.snap, at);
    if (this.#from) {
      this.#to = place;
      this.#commit();
      return undefined;
    }
    this.#from = place;
    this.#to = place;
    let isDrag = false;
    return {
      move: (to) => {
        isDrag ||= Math.hypot(to.px - at.px, to.py - at.py) >= CLICK_SLOP_PX;
        if (isDrag) this.hover(to);
      },
      end: () => {
        if (isDrag) this.#commit();
        else this.#show();
      },
      cancel: () => this.#reset(),
    };
  }

  hover(at: ToolPointer): void {
    this.#byKeyboard = at.keyboard === true;
    this.#to = snappedPlace(this.editor, this.snap, at);
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

  #commit(): void {
    const plan = this.#plan();
    const type = this.#type;
    this.#reset();
    if (!plan || !type) return;
    const row = this.#values['row']?.trim();
    const feeds = feedPlan(this.editor, this.#chosen('feeds'));
    const loop = this.#chosen('loop');
    this.editor.edit({
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
    });
    // The next row gets a name of its own.
    if (row) this.#values = { ...this.#values, row: '' };
    this.editor.announcer.announce(say('announceRow', plan.count));
  }

  #reset(): void {
    this.#from = undefined;
    this.#typed = '';
    this.#show();
  }

  #show(): void {
    const plan = this.#plan();
    const shapes: ToolShape[] = [];
    if (plan) {
      // Where something stands already it is shown, not forbidden: the other thing may be on its way out.
      const boxes = plan.racks.map((outline, i) => ({ outline, label: String(i + 1) }));
      const isTaken = ({ outline }: { readonly outline: readonly Point[] }) => {
        const { minX, minY, maxX, maxY } = boundsOfPoints(outline, -1);
        return this.editor.store.hasBoxIn({ minX, minY, maxX, maxY });
      };
      shapes.push({ kind: 'ghosts', boxes: boxes.filter((box) => !isTaken(box)) });
      shapes.push({ kind: 'ghosts', boxes: boxes.filter(isTaken), tone: 'bad' });
      const [x, y] = plan.at;
      shapes.push({ kind: 'label', at: [x, y], text: say('rowDrawn', plan.count, plan.lengthMm) });
    } else if (this.#to) shapes.push({ kind: 'handle', at: this.#to, form: 'round' });
    this.editor.setShapes(shapes);
  }
}
