/**
 * Nothing is lost in a real VS Code: random drags, tools, keys, fields, edits of the text, changes on disk, undo,
 * redo, hidden tabs and split editors, often faster than they are answered. After each step the text is what the step
 * has to make of it, to the letter or by the lines that may change; canvas and inspector say the same as the text; in
 * the end every step can be taken back and made again. A failure names the seed and its last steps.
 */
import assert from 'node:assert/strict';
import { below, pickWeighted, seededRandom, type Random } from '../support/seededRandom';
import { eventuallyEqual } from '../harness/eventually';
import { FuzzArranging } from './fuzzArranging';
import { FuzzAround } from './fuzzAround';
import { FuzzedDocument, type StepKind } from './fuzzedDocument';
import { FuzzGestures } from './fuzzGestures';
import { clearRacks, fuzzHall, racksIn, runsIn } from './fuzzHall';
import { FuzzLooking } from './fuzzLooking';
import { FuzzTrace } from './fuzzTrace';
import type { TestWindow } from './window';

const steps = Number(process.env.DATAHALL_FUZZ_STEPS ?? '30');
const firstSeed = Number(process.env.DATAHALL_FUZZ_SEED ?? '1');
/** No further step begins after so many seconds; none has so long where nothing is said. */
const seconds = Number(process.env.DATAHALL_FUZZ_SECONDS ?? 'Infinity');
/** Of one hall; more steps go to further seeds, so that a failure has few steps before it. */
const stepsPerSeed = 150;
/** So many racks leave room to put one somewhere. */
const mostRacks = 12;
const mostRuns = 8;

export function canvasFuzz(window: TestWindow): void {
  const deadline = Date.now() + seconds * 1000;
  for (let done = 0, seed = firstSeed; done < steps; done += stepsPerSeed, seed++) {
    const count = Math.min(stepsPerSeed, steps - done);
    it(`nothing is lost in ${count} random steps on canvas, text and disk (seed ${seed})`, async function () {
      this.timeout(120_000 + count * 8_000);
      if (Date.now() < deadline) await fuzz(window, seed, count, deadline);
    });
  }
}

async function fuzz(window: TestWindow, seed: number, count: number, deadline: number): Promise<void> {
  const { workbench } = window;
  const name = `fuzz-${seed}.hall.json`;
  const random = seededRandom(seed);
  const trace = new FuzzTrace(seed);
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const hall = new FuzzedDocument(workbench, name, await window.openNew(name, fuzzHall), random, trace);
  try {
    await new FuzzRun(hall).go(count, deadline);
  } catch (error) {
    throw trace.failed(error, await workbench.report());
  }
}

class FuzzRun {
  private readonly gestures: FuzzGestures;
  private readonly arranging: FuzzArranging;
  private readonly around: FuzzAround;
  private readonly looking: FuzzLooking;

  constructor(private readonly hall: FuzzedDocument) {
    this.gestures = new FuzzGestures(hall);
    this.arranging = new FuzzArranging(hall);
    this.around = new FuzzAround(hall);
    this.looking = new FuzzLooking(hall);
  }

  async go(count: number, deadline: number): Promise<void> {
    await this.hall.readVersion();
    for (let i = 0; i < count && Date.now() < deadline; i++) {
      await this.step(this.hall.random);
      if (i % 20 === 19) await this.expectEqual();
    }
    await this.hall.join();
    await this.expectEqual();
    this.hall.trace.done(await this.takeBackAndMakeAgain());
  }

  private async step(random: Random): Promise<void> {
    const { hall, gestures, arranging, around, looking } = this;
    const count = racksIn(hall.text).length;
    const isCrowded = count >= mostRacks;
    // The order is part of what a seed means.
    const work: readonly (readonly [StepKind, number])[] = [
      [['arrow keys', gestures.keys], 20],
      [['drags', gestures.drag], 16],
      [['keys and undo at once', gestures.keysAndUndo], 8],
      [['edits of the text', around.typeIntoText], 10],
      [['fields', gestures.placeInField], hall.canvases.length > 1 ? 0 : 8],
      [['undo', around.undo], 8],
      [['redo', around.redo], 6],
      [['turns', gestures.turn], 6],
      [['duplicates', gestures.duplicate], isCrowded ? 0 : 6],
      [['rows', gestures.drawRow], isCrowded ? 0 : 4],
      [['zones', gestures.drawZone], 3],
      [['cords', gestures.connect], 4],
      [['cut and paste', gestures.cutAndPaste], 4],
      [['removals', gestures.remove], count > 4 ? (isCrowded ? 20 : 3) : 0],
      [['changes on disk', around.changeOnDisk], 3],
      [['hidden tabs', around.hideTab], 5],
      [['splits', around.splitOrJoin], 4],
      [['cut, undo and redo at once', gestures.cutUndoRedo], 4],
      [['keys and save at once', gestures.keysAndSave], 3],
      [['drags while the text changes', arranging.dragWhileTextChanges], hall.canvases.length > 1 ? 0 : 4],
      [['aligned', arranging.align], hall.canvases.length > 1 ? 0 : 4],
      [['flips', arranging.flip], 4],
      [['repeated', arranging.repeat], isCrowded ? 0 : 2],
      [['names', arranging.rename], 3],
      [['runs', arranging.drawRun], runsIn(hall.text).length < mostRuns ? 3 : 0],
      [['reverts', around.revert], 2],
      [['keys and revert at once', around.keysAndRevert], 4],
      [['pasted into the text', around.pasteIntoText], 2],
      [['waivers', around.waive], hall.text.split('"reason"').length > 2 ? 0 : 2],
      [['overlays', looking.overlay], 3],
      [['zones hidden', looking.hideZones], 2],
      [['what-if', looking.whatIf], hall.canvases.length > 1 ? 0 : 2],
      [['searches', looking.search], 2],
    ];
    const before = hall.trace.count;
    const [kind, step] = pickWeighted(random, work);
    await step(random);
    if (hall.trace.count === before) hall.trace.note(`${kind}: nothing that could be done`);
    else hall.trace.did(kind);
  }

  /** Every rack stands on every canvas where the text has it, and the inspector, which asks the model, agrees. */
  private async expectEqual(): Promise<void> {
    await this.hall.settled('the text');
    const drawn = await Promise.all(this.hall.canvases.map((canvas) => canvas.drawnObjects()));
    const objects = [...this.hall.text.matchAll(/"(?:path|outline|at)": \[/g)].length - 1;
    assert.deepEqual(
      drawn,
      this.hall.canvases.map(() => objects),
    );
    for (const canvas of this.hall.canvases) {
      for (const rack of clearRacks(this.hall.text)) await this.hall.select(rack, canvas);
    }
    const rack = await this.hall.selected();
    if (!rack || this.hall.canvases.length > 1) return;
    for (const axis of [0, 1] as const) {
      await eventuallyEqual('the field', () => this.hall.fieldValue(`at.${axis}`), String(rack.at[axis]));
    }
  }

  /** To the first text, or to the last that came from elsewhere, and back to the last. @returns how many steps */
  private async takeBackAndMakeAgain(): Promise<number> {
    this.hall.trace.step('everything taken back, and made again');
    const count = this.hall.history.undos;
    // Some at once, as a person holds the keys.
    for (let i = 0; i < count;) {
      for (const end = Math.min(count, i + 1 + below(this.hall.random, 8)); i < end; i++) {
        await this.hall.canvas.press('Control+z');
        this.hall.history.undo();
      }
      await this.hall.settled(`undo ${i} of ${count}`);
    }
    for (let i = 0; i < count;) {
      for (const end = Math.min(count, i + 1 + below(this.hall.random, 8)); i < end; i++) {
        await this.hall.canvas.press('Control+Shift+z');
        this.hall.history.redo();
      }
      await this.hall.settled(`redo ${i} of ${count}`);
    }
    return count;
  }
}
