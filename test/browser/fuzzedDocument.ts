/** The hall that the fuzz test works on: its document, the canvases that show it, and what its text has to be. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { below, pick, type Random } from '../support/seededRandom';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { OpenDocument } from '../harness/extensionHost';
import type { HallCanvas } from '../harness/hallCanvas';
import type { Workbench } from '../harness/workbench';
import {
  clearRacks,
  extentOf,
  fuzzHall,
  isFree,
  middleOf,
  withRackAt,
  type PlacedRack,
  type Spot,
} from './fuzzHall';
import { FuzzHistory } from './fuzzHistory';
import type { FuzzTrace } from './fuzzTrace';
import { lineChanges } from './toolHall';

/** A click that has not selected what it was on by then, in a narrow editor, has taken something over it. */
const badgeMs = 1500;

/** What takes longer is looked into. */
const slowMs = 4000;

/** One thing that a person or a program does to the hall; waits until it is done, and throws where anything is lost. */
export type Step = (random: Random) => Promise<void>;

/** A step and the kind of it that is counted. */
export type StepKind = readonly [kind: string, step: Step];

export class FuzzedDocument {
  readonly history = new FuzzHistory(fuzzHall);
  private shown: readonly HallCanvas[] = [];

  constructor(
    readonly workbench: Workbench,
    readonly name: string,
    canvas: HallCanvas,
    readonly random: Random,
    readonly trace: FuzzTrace,
  ) {
    this.canvases = [canvas];
  }

  /** One, or two of a split editor: the next step is done on the first. */
  get canvases(): readonly HallCanvas[] {
    return this.shown;
  }

  set canvases(shown: readonly HallCanvas[]) {
    this.shown = shown;
    // No step moves the camera without waiting for it.
    for (const canvas of shown) canvas.isQuick = true;
  }

  get file(): string {
    return this.workbench.file(this.name);
  }

  get canvas(): HallCanvas {
    const canvas = this.canvases[0];
    if (!canvas) throw new Error('no canvas is open');
    return canvas;
  }

  /** What the text has to be. */
  get text(): string {
    return this.history.text;
  }

  readonly textNow = () => this.workbench.host.textOf(this.file);

  /** Waits until the text is what it has to be after as many edits as were made, and every canvas has drawn it. */
  async settled(what: string): Promise<void> {
    const { version, text } = this.history;
    // The number tells the last text from an earlier one that is equal: a key there, and a key back.
    let seen: OpenDocument | null = null;
    const edits = eventuallyEqual(
      `${what}: as many edits`,
      async () => {
        seen = await this.workbench.host.document(this.file);
        return seen?.version;
      },
      version,
    );
    await this.watched(edits).catch((error: unknown) => {
      const lines = lineChanges(text, seen?.text ?? '');
      throw new Error(`${String(error)}\nInstead of the text expected:\n${lines.join('\n')}`);
    });
    assert.equal(seen!.text, text, what);
    this.trace.note(`text ${version}`);
    await this.drawn();
  }

  async drawn(): Promise<void> {
    for (const canvas of this.canvases) {
      const { version } = this.history;
      await this.watched(
        eventuallyEqual('the canvas to draw the document', () => canvas.drawnVersion(), version),
      );
    }
    this.trace.note('drawn');
  }

  /** What takes long, though it comes in the end, leaves in the trace what the window says of itself meanwhile. */
  async watched<T>(wait: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.workbench.report().then(
        (report) => this.trace.note(`slow: ${report}`),
        (error: unknown) => this.trace.note(`slow, and the window cannot be asked: ${String(error)}`),
      );
    }, slowMs);
    return wait.finally(() => clearTimeout(timer));
  }

  /** Waits until what the text has to be is on the disk. */
  async saved(): Promise<void> {
    await eventuallyEqual(
      'the saved file',
      async () => {
        const document = await this.workbench.host.document(this.file);
        return [document?.dirty, readFileSync(this.file, 'utf8')];
      },
      [false, this.text],
    );
    this.trace.note('saved');
  }

  async readVersion(): Promise<void> {
    this.history.version = (await this.workbench.host.document(this.file))?.version ?? 0;
  }

  /**
   * Waits for the one edit that a step makes, which is known by its lines only.
   * @param isIt told the lines that went (`- …`) and came (`+ …`)
   */
  async oneEdit(what: string, isIt: (lines: readonly string[]) => boolean): Promise<void> {
    const text = await eventually(what, async () => {
      const now = await this.textNow();
      return now !== this.text && now;
    });
    const lines = lineChanges(this.text, text);
    assert.ok(isIt(lines), `${what} made other changes:\n${lines.join('\n')}`);
    this.history.become(text);
    await this.settled(what);
  }

  /** @returns whether a click on it takes it */
  async select(rack: PlacedRack, canvas = this.canvas): Promise<boolean> {
    // What is selected may have the handle of a point over it, which a press takes first.
    await canvas.press('Escape');
    await canvas.click(middleOf(rack));
    const isSelected = async () => (await canvas.selection()).join() === rack.id;
    const isTaken = await eventually('what was clicked', isSelected, badgeMs).then(
      () => true,
      () => false,
    );
    // A badge of findings may lie over it: in an editor so narrow, or where racks lie over each other. It takes what it
    // stands for; a click that takes nothing has gone astray.
    const isBehindBadge = !isTaken && (this.canvases.length > 1 || (await canvas.selection()).length > 0);
    if (isBehindBadge) {
      this.trace.note(`${rack.id} is found by its name`);
      await canvas.press('/');
      await canvas.frame.locator('#search input:focus').waitFor();
      await canvas.replaceTyped(rack.id);
      await canvas.frame.locator('#search [role=option]').first().waitFor();
      await this.workbench.page.keyboard.press('Enter');
      await canvas.waitForSelection([rack.id]);
      await this.workbench.page.keyboard.press('Escape');
      await canvas.frame.locator('#search').waitFor({ state: 'hidden' });
    }
    await canvas.waitForSelection([rack.id]);
    return !isBehindBadge;
  }

  /** One that a click takes, already selected. */
  async selected(): Promise<PlacedRack | undefined> {
    const racks = clearRacks(this.text);
    if (racks.length === 0) return undefined;
    const rack = pick(this.random, racks);
    await this.select(rack);
    return rack;
  }

  /** Where a rack could stand on the grid. */
  freeSpot({ id, ...rack }: PlacedRack): Spot | undefined {
    for (let tries = 0; tries < 30; tries++) {
      const spot: Spot = [600 * (1 + below(this.random, 18)), 600 * (1 + below(this.random, 14))];
      if (isFree(this.text, id, spot, extentOf({ id, ...rack }))) return spot;
    }
    return undefined;
  }

  fieldValue(key: string): Promise<unknown> {
    return this.canvas.field(key).evaluate((field) => ('value' in field ? field.value : undefined));
  }

  async replaceInText(rack: PlacedRack, to: Spot): Promise<void> {
    const start = `"id": "${rack.id}", "type": "test-rack", "at": `;
    const [was, is] = [`${start}[${rack.at.join(', ')}]`, `${start}[${to.join(', ')}]`];
    // VS Code counts an edit that changes nothing, too.
    if (is === was) return;
    await this.workbench.host.replaceInText(this.file, was, is);
    this.history.become(withRackAt(this.text, rack, to));
  }

  async join(): Promise<void> {
    if (this.canvases.length < 2) return;
    this.trace.step('one editor again');
    await this.canvas.focus();
    await this.workbench.host.command('workbench.action.closeEditorsInOtherGroups');
    const one = eventually('one canvas', async () => {
      const found = await this.workbench.canvasesOf(this.file, 1);
      return found.length === 1 && found[0];
    });
    this.canvases = [await this.watched(one)];
    await this.canvas.showWhole([6000, 4800]);
    await this.drawn();
  }
}
