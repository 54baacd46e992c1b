/** Random gestures of the fuzz test on a canvas: keys, drags, tools, fields. */
import { below, pick } from '../support/seededRandom';
import { eventuallyEqual } from '../harness/eventually';
import type { FuzzedDocument, Step } from './fuzzedDocument';
import {
  clearRacks,
  extentOf,
  isFree,
  isNamed,
  middleOf,
  racksIn,
  withRackAt,
  type PlacedRack,
  type Spot,
} from './fuzzHall';

const gridMm = 600;
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
const arrowKeys = Object.keys(arrows) as (keyof typeof arrows)[];

/** A save waits for whoever has something to do before it for 1.5 s, by VS Code's own rule; less, to be sure. */
const vsCodeWaitsMs = 1000;

export class FuzzGestures {
  constructor(private readonly hall: FuzzedDocument) {}

  /** Presses of arrow keys that keep a rack in sight: the texts after each. */
  private async pressArrows(rack: PlacedRack): Promise<string[]> {
    const texts: string[] = [];
    let [at, text] = [rack.at, this.hall.text];
    for (let i = 1 + below(this.hall.random, 5); i > 0; i--) {
      const key = pick(this.hall.random, arrowKeys);
      const to: Spot = [at[0] + arrows[key][0] * gridMm, at[1] + arrows[key][1] * gridMm];
      if (to[0] < 300 || to[1] < 300 || to[0] > 10_500 || to[1] > 8000) continue;
      // Not waited for: edits come faster than they are answered.
      await this.hall.canvas.press(key);
      text = withRackAt(text, { ...rack, at }, to);
      at = to;
      texts.push(text);
    }
    return texts;
  }

  readonly keys: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack) return;
    const texts = await this.pressArrows(rack);
    if (texts.length === 0) return;
    this.hall.trace.step(`${texts.length} arrow keys on ${rack.id}`);
    this.hall.history.become(...texts);
    await this.hall.settled('every key');
  };

  readonly keysAndUndo: Step = async (random) => {
    const rack = await this.hall.selected();
    if (!rack) return;
    const texts = await this.pressArrows(rack);
    if (texts.length === 0) return;
    const undos = below(random, texts.length + 1);
    this.hall.trace.step(`${texts.length} arrow keys on ${rack.id}, and at once ${undos} undos`);
    this.hall.history.become(...texts);
    for (let i = 0; i < undos; i++) {
      await this.hall.canvas.press('Control+z');
      this.hall.history.undo();
    }
    await this.hall.settled('every key, and every undo');
  };

  readonly keysAndSave: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack) return;
    const texts = await this.pressArrows(rack);
    if (texts.length === 0) return;
    this.hall.trace.step(`${texts.length} arrow keys on ${rack.id}, and at once a save`);
    const pressedAt = Date.now();
    await this.hall.canvas.press('Control+s');
    this.hall.history.become(...texts);
    await this.hall.settled('every key, and the save');
    // On a machine that has stood still VS Code saves without what it no longer waits for: the tab keeps its dot.
    if (Date.now() - pressedAt > vsCodeWaitsMs) await this.hall.canvas.press('Control+s');
    await this.hall.saved();
  };

  readonly drag: Step = async () => {
    const racks = clearRacks(this.hall.text);
    if (racks.length === 0) return;
    const rack = pick(this.hall.random, racks);
    const to = this.hall.freeSpot(rack);
    if (!to || Math.abs(to[0] - rack.at[0]) + Math.abs(to[1] - rack.at[1]) < 2 * gridMm) return;
    // One that is selected, and one that is not: of several that are selected all would go.
    if (this.hall.random() < 0.5 || this.hall.canvases.length > 1) {
      if (!(await this.hall.select(rack))) return;
    } else {
      await this.hall.canvas.press('Escape');
      await this.hall.canvas.waitForSelection([]);
    }
    this.hall.trace.step(`drag ${rack.id} from ${rack.at.join(', ')} to ${to.join(', ')}`);
    const [w, h] = extentOf(rack);
    await this.hall.canvas.drag(middleOf(rack), [to[0] + w / 2, to[1] + h / 2]);
    await this.hall.oneEdit(`the drag of ${rack.id}`, (lines) => {
      const [moved] = racksIn(lines[1] ?? '');
      if (lines.length !== 2 || moved?.id !== rack.id || moved.facing !== rack.facing) return false;
      // It snaps to what is near, such as the least width of an aisle.
      return moved.at.every((mm, axis) => Math.abs(mm - to[axis]!) <= gridMm);
    });
  };

  readonly placeInField: Step = async () => {
    const rack = await this.hall.selected();
    const to = rack && this.hall.freeSpot(rack);
    if (!rack || !to || to[0] === rack.at[0]) return;
    this.hall.trace.step(`field at.0 of ${rack.id}: ${to[0]}`);
    await eventuallyEqual('the field', () => this.hall.fieldValue('at.0'), String(rack.at[0]));
    await this.hall.canvas.setField('at.0', String(to[0]));
    this.hall.history.become(withRackAt(this.hall.text, rack, [to[0], rack.at[1]]));
    await this.hall.settled('the value of the field');
  };

  readonly turn: Step = async (random) => {
    const rack = await this.hall.selected();
    if (!rack) return;
    this.hall.trace.step(`turn ${rack.id}`);
    await this.hall.canvas.press(pick(random, ['r', 'Shift+R']));
    await this.hall.oneEdit('the turn', (lines) => {
      const [turned] = racksIn(lines[1] ?? '');
      return lines.length === 2 && turned?.id === rack.id && turned.facing !== rack.facing;
    });
  };

  readonly duplicate: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack) return;
    this.hall.trace.step(`duplicate ${rack.id}`);
    await this.hall.canvas.press('Shift+D');
    await this.hall.oneEdit(
      'the duplicate',
      (lines) => lines.length === 1 && racksIn(lines[0] ?? '').length === 1,
    );
  };

  readonly drawRow: Step = async () => {
    const from = this.hall.freeSpot({ id: '', at: [0, 0], facing: 'north' });
    if (!from || !isFree(this.hall.text, '', from, [1200, 1200])) return;
    this.hall.trace.step(`row from ${from.join(', ')}`);
    await this.hall.canvas.focus();
    await this.hall.canvas.press('w');
    await this.hall.canvas.drag(from, [from[0] + 1200, from[1]]);
    await this.hall.oneEdit(
      'the row',
      (lines) =>
        lines.length > 0 && lines.every((line) => line.startsWith('+') && racksIn(line).length === 1),
    );
    await this.hall.canvas.press('Escape');
  };

  readonly drawZone: Step = async () => {
    const from = this.hall.freeSpot({ id: '', at: [0, 0], facing: 'north' });
    if (!from) return;
    this.hall.trace.step(`zone from ${from.join(', ')}`);
    await this.hall.canvas.focus();
    await this.hall.canvas.press('d');
    await this.hall.canvas.press('z');
    await this.hall.canvas.drag(from, [from[0] + 1200, from[1] + 1200]);
    await this.hall.oneEdit('the zone', ([line = '', ...rest]) => line.startsWith('+') && rest.length === 0);
    await this.hall.canvas.press('Escape');
  };

  readonly connect: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack) return;
    const isPlugged = lineOfRack(this.hall.text, rack).includes('"feeds"');
    this.hall.trace.step(`${isPlugged ? 'unplug' : 'plug'} ${rack.id}`);
    await this.hall.canvas.press('c');
    await this.hall.canvas.press(isPlugged ? 'x' : 'n');
    await this.hall.oneEdit(
      'the cords',
      (lines) => lines.length === 2 && lines[1]!.includes('"feeds"') !== isPlugged,
    );
  };

  /** Faster than either is answered: taken back is what was cut or pasted, and nothing before it. */
  readonly cutUndoRedo: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack || isNamed(this.hall.text, rack)) return;
    this.hall.trace.step(`cut ${rack.id}, undo, redo, paste, undo, redo`);
    const isOne = (sign: string) => (lines: readonly string[]) =>
      lines.length === 1 && lines[0]!.startsWith(sign);
    for (const [key, sign] of [
      ['Control+x', '-'],
      ['Control+v', '+'],
    ] as const) {
      for (const pressed of [key, 'Control+z', 'Control+Shift+z']) await this.hall.canvas.press(pressed);
      this.hall.history.pass(2);
      // The text between is the same as in the end.
      await this.hall.oneEdit(key, isOne(sign));
    }
  };

  readonly cutAndPaste: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack || isNamed(this.hall.text, rack)) return;
    this.hall.trace.step(`cut ${rack.id} and paste`);
    await this.hall.canvas.press('Control+x');
    await this.hall.oneEdit('the cut', ([line = '', ...rest]) => line.startsWith('-') && rest.length === 0);
    await this.hall.canvas.press('Control+v');
    await this.hall.oneEdit('the paste', ([line = '', ...rest]) => line.startsWith('+') && rest.length === 0);
  };

  readonly remove: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack || isNamed(this.hall.text, rack)) return;
    this.hall.trace.step(`remove ${rack.id}`);
    await this.hall.canvas.press('Delete');
    await this.hall.oneEdit(
      'the removal',
      ([line = '', ...rest]) => line.startsWith('-') && rest.length === 0,
    );
  };
}

function lineOfRack(text: string, { id }: PlacedRack): string {
  return text.split('\n').find((line) => line.includes(`"id": "${id}", "type": "test-rack"`)) ?? '';
}
