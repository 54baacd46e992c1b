/** What happens around the canvas in the fuzz test: undo and redo, edits of the text, changes on disk, tabs. */
import { writeFileSync } from 'node:fs';
import { pick } from '../support/seededRandom';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { FuzzedDocument, Step } from './fuzzedDocument';
import { clearRacks, racksIn, withRackAt } from './fuzzHall';

export class FuzzAround {
  constructor(private readonly hall: FuzzedDocument) {}

  readonly typeIntoText: Step = async (random) => {
    const racks = racksIn(this.hall.text);
    const hidden = racks.filter(({ id }) => !clearRacks(this.hall.text).some((clear) => clear.id === id));
    const rack = pick(random, hidden.length > 0 && random() < 0.7 ? hidden : racks);
    const to = this.hall.freeSpot(rack);
    if (!to) return;
    this.hall.trace.step(`text: ${rack.id} to ${to.join(', ')}`);
    await this.hall.replaceInText(rack, to);
    await this.hall.settled('the edit of the text');
  };

  readonly undo: Step = async () => {
    if (this.hall.history.undos === 0) return;
    this.hall.trace.step('undo');
    await this.hall.canvas.press('Control+z');
    this.hall.history.undo();
    await this.hall.settled('the text before');
  };

  readonly redo: Step = async () => {
    if (this.hall.history.redos === 0) return;
    this.hall.trace.step('redo');
    await this.hall.canvas.press('Control+Shift+z');
    this.hall.history.redo();
    await this.hall.settled('the text after');
  };

  readonly changeOnDisk: Step = async (random) => {
    const rack = pick(random, racksIn(this.hall.text));
    const to = this.hall.freeSpot(rack);
    if (!to) return;
    this.hall.trace.step(`disk: ${rack.id} to ${to.join(', ')}`);
    const { host } = this.hall.workbench;
    await this.hall.canvas.focus();
    await host.command('workbench.action.files.save');
    await eventually('the saved file', async () => (await host.document(this.hall.file))?.dirty === false);
    this.hall.trace.note('saved');
    this.hall.history.startAt(withRackAt(this.hall.text, rack, to));
    writeFileSync(this.hall.file, this.hall.text);
    await eventuallyEqual('the change on disk', this.hall.textNow, this.hall.text);
    await this.hall.readVersion();
    await this.hall.drawn();
  };

  readonly hideTab: Step = async (random) => {
    await this.hall.join();
    const rack = pick(random, racksIn(this.hall.text));
    const to = this.hall.freeSpot(rack);
    const isEdited = to !== undefined && random() < 0.6;
    this.hall.trace.step(isEdited ? `hidden tab, text: ${rack.id} to ${to.join(', ')}` : 'hidden tab');
    const { host } = this.hall.workbench;
    await host.command('workbench.action.files.newUntitledFile');
    if (isEdited) await this.hall.replaceInText(rack, to);
    await host.command('workbench.action.closeActiveEditor');
    this.hall.canvases = [await this.hall.watched(this.hall.workbench.openHall(this.hall.name))];
    await this.hall.settled('what was done meanwhile');
  };

  readonly splitOrJoin: Step = async () => {
    if (this.hall.canvases.length > 1) {
      await this.hall.join();
      return;
    }
    this.hall.trace.step('split');
    const both = await this.hall.watched(this.hall.workbench.splitCanvas(this.hall.name, [6000, 4800]));
    // The next steps are done on either.
    this.hall.canvases = this.hall.random() < 0.5 ? [...both].reverse() : both;
    await this.hall.drawn();
  };
}
