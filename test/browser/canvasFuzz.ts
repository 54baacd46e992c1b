/**
 * Nothing is lost in a real VS Code: random drags, tools, keys, fields, edits of the text, changes on disk, undo,
 * redo, hidden tabs and split editors, often faster than they are answered. After each step the text is what the step
 * has to make of it, to the letter or by the lines that may change; canvas and inspector say the same as the text; in
 * the end every step can be taken back and made again. A failure names the seed and its last steps.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { below, pick, pickWeighted, seededRandom, type Random } from '../support/seededRandom';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { OpenDocument } from '../harness/extensionHost';
import type { HallCanvas } from '../harness/hallCanvas';
import {
  clearRacks,
  extentOf,
  fuzzHall,
  isFree,
  middleOf,
  racksIn,
  withRackAt,
  type PlacedRack,
  type Spot,
} from './fuzzHall';
import { FuzzHistory } from './fuzzHistory';
import { FuzzTrace } from './fuzzTrace';
import { lineChanges } from './toolHall';
import type { TestWindow } from './window';

const steps = Number(process.env.DATAHALL_FUZZ_STEPS ?? '30');
const firstSeed = Number(process.env.DATAHALL_FUZZ_SEED ?? '1');
/** No further step begins after so many seconds; none has so long where nothing is said. */
const seconds = Number(process.env.DATAHALL_FUZZ_SECONDS ?? 'Infinity');
/** Of one hall; more steps go to further seeds, so that a failure has few steps before it. */
const stepsPerSeed = 150;
const gridMm = 600;
/** So many racks leave room to put one somewhere. */
const mostRacks = 12;

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
const arrowKeys = Object.keys(arrows) as (keyof typeof arrows)[];

export function canvasFuzz(window: TestWindow): void {
  const deadline = Date.now() + seconds * 1000;
  for (let done = 0, seed = firstSeed; done < steps; done += stepsPerSeed, seed++) {
    const count = Math.min(stepsPerSeed, steps - done);
    it(`nothing is lost in ${count} random steps on canvas, text and disk (seed ${seed})`, async function () {
      this.timeout(120_000 + count * 8_000);
      if (Date.now() < deadline) await new FuzzRun(window, seed).go(count, deadline);
    });
  }
}

type Step = (random: Random) => Promise<void>;

class FuzzRun {
  private readonly random: Random;
  private readonly name: string;
  private readonly trace: FuzzTrace;
  private readonly history = new FuzzHistory(fuzzHall);
  private canvases: HallCanvas[] = [];

  constructor(
    private readonly window: TestWindow,
    seed: number,
  ) {
    this.random = seededRandom(seed);
    this.trace = new FuzzTrace(seed);
    this.name = `fuzz-${seed}.hall.json`;
  }

  async go(count: number, deadline: number): Promise<void> {
    await this.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    this.canvases = [await this.window.openNew(this.name, fuzzHall)];
    await this.readVersion();
    try {
      for (let i = 0; i < count && Date.now() < deadline; i++) {
        await this.step();
        if (i % 20 === 19) await this.expectEqual();
      }
      await this.join();
      await this.expectEqual();
      await this.takeBackAndMakeAgain();
      this.trace.note(`${this.trace.count} steps done`);
    } catch (error) {
      throw this.trace.failed(error, await this.workbench.report());
    }
  }

  private get workbench() {
    return this.window.workbench;
  }

  private get file(): string {
    return this.workbench.file(this.name);
  }

  private get canvas(): HallCanvas {
    const canvas = this.canvases[0];
    if (!canvas) throw new Error('no canvas is open');
    return canvas;
  }

  private get text(): string {
    return this.history.text;
  }

  private readonly textNow = () => this.workbench.host.textOf(this.file);

  private async step(): Promise<void> {
    const isCrowded = racksIn(this.text).length >= mostRacks;
    const work: readonly (readonly [Step, number])[] = [
      [this.keys, 20],
      [this.drag, 16],
      [this.keysAndUndo, 8],
      [this.typeIntoText, 10],
      [this.placeInField, this.canvases.length > 1 ? 0 : 8],
      [this.undo, 8],
      [this.redo, 6],
      [this.turn, 6],
      [this.duplicate, isCrowded ? 0 : 6],
      [this.drawRow, isCrowded ? 0 : 4],
      [this.drawZone, 3],
      [this.connect, 4],
      [this.cutAndPaste, 4],
      [this.remove, racksIn(this.text).length > 4 ? (isCrowded ? 20 : 3) : 0],
      [this.changeOnDisk, 3],
      [this.hideTab, 5],
      [this.splitOrJoin, 4],
    ];
    const before = this.trace.count;
    await pickWeighted(this.random, work)(this.random);
    if (this.trace.count === before) this.trace.step('nothing that could be done');
  }

  /** Waits until the text is what it has to be after as many edits as were made, and every canvas has drawn it. */
  private async settled(what: string): Promise<void> {
    const { version, text } = this.history;
    // The number tells the last text from an earlier one that is equal: a key there, and a key back.
    let seen: OpenDocument | null = null;
    await eventuallyEqual(
      `${what}: as many edits`,
      async () => {
        seen = await this.workbench.host.document(this.file);
        return seen?.version;
      },
      version,
    ).catch((error: unknown) => {
      const lines = lineChanges(text, seen?.text ?? '');
      throw new Error(`${String(error)}\nInstead of the text expected:\n${lines.join('\n')}`);
    });
    assert.equal(seen!.text, text, what);
    this.trace.note(`text ${version}`);
    await this.drawn();
  }

  private async drawn(): Promise<void> {
    for (const canvas of this.canvases) {
      await eventuallyEqual(
        'the canvas to draw the document',
        () => canvas.drawnVersion(),
        this.history.version,
      );
    }
    this.trace.note('drawn');
  }

  private async readVersion(): Promise<void> {
    this.history.version = (await this.workbench.host.document(this.file))?.version ?? 0;
  }

  /**
   * Waits for the one edit that a step makes, which is known by its lines only.
   * @param isIt told the lines that went (`- …`) and came (`+ …`)
   */
  private async oneEdit(what: string, isIt: (lines: readonly string[]) => boolean): Promise<void> {
    const text = await eventually(what, async () => {
      const now = await this.textNow();
      return now !== this.text && now;
    });
    const lines = lineChanges(this.text, text);
    assert.ok(isIt(lines), `${what} made other changes:\n${lines.join('\n')}`);
    this.history.become(text);
    await this.settled(what);
  }

  private async select(rack: PlacedRack): Promise<void> {
    // What is selected may have the handle of a point over it, which a press takes first.
    await this.canvas.press('Escape');
    await this.canvas.click(middleOf(rack));
    await this.canvas.waitForSelection([rack.id]);
  }

  /** One that a click takes, already selected. */
  private async selected(): Promise<PlacedRack | undefined> {
    const racks = clearRacks(this.text);
    if (racks.length === 0) return undefined;
    const rack = pick(this.random, racks);
    await this.select(rack);
    return rack;
  }

  /** Where a rack could stand on the grid. */
  private freeSpot({ id, ...rack }: PlacedRack): Spot | undefined {
    for (let tries = 0; tries < 30; tries++) {
      const spot: Spot = [600 * (1 + below(this.random, 18)), 600 * (1 + below(this.random, 14))];
      if (isFree(this.text, id, spot, extentOf({ id, ...rack }))) return spot;
    }
    return undefined;
  }

  /** Presses of arrow keys that keep a rack in sight: the texts after each. */
  private async pressArrows(rack: PlacedRack): Promise<string[]> {
    const texts: string[] = [];
    let [at, text] = [rack.at, this.text];
    for (let i = 1 + below(this.random, 5); i > 0; i--) {
      const key = pick(this.random, arrowKeys);
      const to: Spot = [at[0] + arrows[key][0] * gridMm, at[1] + arrows[key][1] * gridMm];
      if (to[0] < 300 || to[1] < 300 || to[0] > 10_500 || to[1] > 8000) continue;
      // Not waited for: edits come faster than they are answered.
      await this.canvas.press(key);
      text = withRackAt(text, { ...rack, at }, to);
      at = to;
      texts.push(text);
    }
    return texts;
  }

  private readonly keys: Step = async () => {
    const rack = await this.selected();
    if (!rack) return;
    const texts = await this.pressArrows(rack);
    this.trace.step(`${texts.length} arrow keys on ${rack.id}`);
    this.history.become(...texts);
    await this.settled('every key');
  };

  private readonly keysAndUndo: Step = async (random) => {
    const rack = await this.selected();
    if (!rack) return;
    const texts = await this.pressArrows(rack);
    const undos = below(random, texts.length + 1);
    this.trace.step(`${texts.length} arrow keys on ${rack.id}, and at once ${undos} undos`);
    this.history.become(...texts);
    for (let i = 0; i < undos; i++) {
      await this.canvas.press('Control+z');
      this.history.undo();
    }
    await this.settled('every key, and every undo');
  };

  private readonly drag: Step = async () => {
    const racks = clearRacks(this.text);
    if (racks.length === 0) return;
    const rack = pick(this.random, racks);
    const to = this.freeSpot(rack);
    if (!to || Math.abs(to[0] - rack.at[0]) + Math.abs(to[1] - rack.at[1]) < 2 * gridMm) return;
    // One that is selected, and one that is not: of several that are selected all would go.
    if (this.random() < 0.5) await this.select(rack);
    else {
      await this.canvas.press('Escape');
      await this.canvas.waitForSelection([]);
    }
    this.trace.step(`drag ${rack.id} from ${rack.at.join(', ')} to ${to.join(', ')}`);
    const [w, h] = extentOf(rack);
    await this.canvas.drag(middleOf(rack), [to[0] + w / 2, to[1] + h / 2]);
    await this.oneEdit(`the drag of ${rack.id}`, (lines) => {
      const [moved] = racksIn(lines[1] ?? '');
      if (lines.length !== 2 || moved?.id !== rack.id || moved.facing !== rack.facing) return false;
      // It snaps to what is near, such as the least width of an aisle.
      return moved.at.every((mm, axis) => Math.abs(mm - to[axis]!) <= gridMm);
    });
  };

  private readonly typeIntoText: Step = async (random) => {
    const racks = racksIn(this.text);
    const hidden = racks.filter(({ id }) => !clearRacks(this.text).some((clear) => clear.id === id));
    const rack = pick(random, hidden.length > 0 && random() < 0.7 ? hidden : racks);
    const to = this.freeSpot(rack);
    if (!to) return;
    this.trace.step(`text: ${rack.id} to ${to.join(', ')}`);
    await this.replaceInText(rack, to);
    await this.settled('the edit of the text');
  };

  private async replaceInText(rack: PlacedRack, to: Spot): Promise<void> {
    const start = `"id": "${rack.id}", "type": "test-rack", "at": `;
    const [was, is] = [`${start}[${rack.at.join(', ')}]`, `${start}[${to.join(', ')}]`];
    await this.workbench.host.replaceInText(this.file, was, is);
    if (is !== was) this.history.become(withRackAt(this.text, rack, to));
  }

  private readonly placeInField: Step = async () => {
    const rack = await this.selected();
    const to = rack && this.freeSpot(rack);
    if (!rack || !to || to[0] === rack.at[0]) return;
    this.trace.step(`field at.0 of ${rack.id}: ${to[0]}`);
    await eventuallyEqual('the field', () => this.fieldValue('at.0'), String(rack.at[0]));
    await this.canvas.setField('at.0', String(to[0]));
    this.history.become(withRackAt(this.text, rack, [to[0], rack.at[1]]));
    await this.settled('the value of the field');
  };

  private fieldValue(key: string): Promise<unknown> {
    return this.canvas.field(key).evaluate((field) => ('value' in field ? field.value : undefined));
  }

  private readonly undo: Step = async () => {
    if (this.history.undos === 0) return;
    this.trace.step('undo');
    await this.canvas.press('Control+z');
    this.history.undo();
    await this.settled('the text before');
  };

  private readonly redo: Step = async () => {
    if (this.history.redos === 0) return;
    this.trace.step('redo');
    await this.canvas.press('Control+Shift+z');
    this.history.redo();
    await this.settled('the text after');
  };

  private readonly turn: Step = async (random) => {
    const rack = await this.selected();
    if (!rack) return;
    this.trace.step(`turn ${rack.id}`);
    await this.canvas.press(pick(random, ['r', 'Shift+R']));
    await this.oneEdit('the turn', (lines) => {
      const [turned] = racksIn(lines[1] ?? '');
      return lines.length === 2 && turned?.id === rack.id && turned.facing !== rack.facing;
    });
  };

  private readonly duplicate: Step = async () => {
    const rack = await this.selected();
    if (!rack) return;
    this.trace.step(`duplicate ${rack.id}`);
    await this.canvas.press('Shift+D');
    await this.oneEdit(
      'the duplicate',
      (lines) => lines.length === 1 && racksIn(lines[0] ?? '').length === 1,
    );
  };

  private readonly drawRow: Step = async () => {
    const from = this.freeSpot({ id: '', at: [0, 0], facing: 'north' });
    if (!from || !isFree(this.text, '', from, [1200, 1200])) return;
    this.trace.step(`row from ${from.join(', ')}`);
    await this.canvas.focus();
    await this.canvas.press('w');
    await this.canvas.drag(from, [from[0] + 1200, from[1]]);
    await this.oneEdit(
      'the row',
      (lines) =>
        lines.length > 0 && lines.every((line) => line.startsWith('+') && racksIn(line).length === 1),
    );
    await this.canvas.press('Escape');
  };

  private readonly drawZone: Step = async () => {
    const from = this.freeSpot({ id: '', at: [0, 0], facing: 'north' });
    if (!from) return;
    this.trace.step(`zone from ${from.join(', ')}`);
    await this.canvas.focus();
    await this.canvas.press('d');
    await this.canvas.press('z');
    await this.canvas.drag(from, [from[0] + 1200, from[1] + 1200]);
    await this.oneEdit('the zone', ([line = '', ...rest]) => line.startsWith('+') && rest.length === 0);
    await this.canvas.press('Escape');
  };

  private readonly connect: Step = async () => {
    const rack = await this.selected();
    if (!rack) return;
    const isPlugged = lineOfRack(this.text, rack).includes('"feeds"');
    this.trace.step(`${isPlugged ? 'unplug' : 'plug'} ${rack.id}`);
    await this.canvas.press('c');
    await this.canvas.press(isPlugged ? 'x' : 'n');
    await this.oneEdit(
      'the cords',
      (lines) => lines.length === 2 && lines[1]!.includes('"feeds"') !== isPlugged,
    );
  };

  private readonly cutAndPaste: Step = async () => {
    const rack = await this.selected();
    if (!rack) return;
    this.trace.step(`cut ${rack.id} and paste`);
    await this.canvas.press('Control+x');
    await this.oneEdit('the cut', ([line = '', ...rest]) => line.startsWith('-') && rest.length === 0);
    await this.canvas.press('Control+v');
    await this.oneEdit('the paste', ([line = '', ...rest]) => line.startsWith('+') && rest.length === 0);
  };

  private readonly remove: Step = async () => {
    const rack = await this.selected();
    if (!rack) return;
    this.trace.step(`remove ${rack.id}`);
    await this.canvas.press('Delete');
    await this.oneEdit('the removal', ([line = '', ...rest]) => line.startsWith('-') && rest.length === 0);
  };

  private readonly changeOnDisk: Step = async (random) => {
    const rack = pick(random, racksIn(this.text));
    const to = this.freeSpot(rack);
    if (!to) return;
    this.trace.step(`disk: ${rack.id} to ${to.join(', ')}`);
    const { host } = this.workbench;
    await this.canvas.focus();
    await host.command('workbench.action.files.save');
    await eventually('the saved file', async () => (await host.document(this.file))?.dirty === false);
    this.trace.note('saved');
    this.history.startAt(withRackAt(this.text, rack, to));
    writeFileSync(this.file, this.text);
    await eventuallyEqual('the change on disk', this.textNow, this.text);
    await this.readVersion();
    await this.drawn();
  };

  private readonly hideTab: Step = async (random) => {
    await this.join();
    const rack = pick(random, racksIn(this.text));
    const to = this.freeSpot(rack);
    const isEdited = to !== undefined && random() < 0.6;
    this.trace.step(isEdited ? `hidden tab, text: ${rack.id} to ${to.join(', ')}` : 'hidden tab');
    const { host } = this.workbench;
    await host.command('workbench.action.files.newUntitledFile');
    if (isEdited) await this.replaceInText(rack, to);
    await host.command('workbench.action.closeActiveEditor');
    this.canvases = [await this.workbench.openHall(this.name)];
    await this.settled('what was done meanwhile');
  };

  private readonly splitOrJoin: Step = async () => {
    if (this.canvases.length > 1) {
      await this.join();
      return;
    }
    this.trace.step('split');
    this.canvases = [...(await this.workbench.splitCanvas(this.name, [6000, 4800]))];
    await this.drawn();
    // The next steps are done on either.
    if (this.random() < 0.5) this.canvases.reverse();
  };

  private async join(): Promise<void> {
    if (this.canvases.length < 2) return;
    this.trace.step('one editor again');
    await this.canvas.focus();
    await this.workbench.host.command('workbench.action.closeEditorsInOtherGroups');
    this.canvases = [
      await eventually('one canvas', async () => {
        const found = await this.workbench.canvasesOf(this.file, 1);
        return found.length === 1 && found[0];
      }),
    ];
    await this.canvas.showWhole([6000, 4800]);
    await this.drawn();
  }

  /** Every rack stands on every canvas where the text has it, and the inspector, which asks the model, agrees. */
  private async expectEqual(): Promise<void> {
    await this.settled('the text');
    const drawn = await Promise.all(this.canvases.map((canvas) => canvas.drawnObjects()));
    const objects = [...this.text.matchAll(/"(?:path|outline|at)": \[/g)].length - 1;
    assert.deepEqual(
      drawn,
      this.canvases.map(() => objects),
    );
    for (const canvas of this.canvases) {
      for (const rack of clearRacks(this.text)) {
        await canvas.click(middleOf(rack));
        await canvas.waitForSelection([rack.id]);
      }
    }
    const rack = await this.selected();
    if (!rack || this.canvases.length > 1) return;
    for (const axis of [0, 1] as const) {
      await eventuallyEqual('the field', () => this.fieldValue(`at.${axis}`), String(rack.at[axis]));
    }
  }

  /** To the first text, or to the last that came from elsewhere, and back to the last. */
  private async takeBackAndMakeAgain(): Promise<void> {
    this.trace.step('everything taken back, and made again');
    const count = this.history.undos;
    // Some at once, as a person holds the keys.
    for (let i = 0; i < count;) {
      for (const end = Math.min(count, i + 1 + below(this.random, 8)); i < end; i++) {
        await this.canvas.press('Control+z');
        this.history.undo();
      }
      await this.settled(`undo ${i} of ${count}`);
    }
    for (let i = 0; i < count;) {
      for (const end = Math.min(count, i + 1 + below(this.random, 8)); i < end; i++) {
        await this.canvas.press('Control+Shift+z');
        this.history.redo();
      }
      await this.settled(`redo ${i} of ${count}`);
    }
  }
}

function lineOfRack(text: string, { id }: PlacedRack): string {
  return text.split('\n').find((line) => line.includes(`"id": "${id}", "type": "test-rack"`)) ?? '';
}
