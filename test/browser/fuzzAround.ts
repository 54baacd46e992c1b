/** What happens around the canvas in the fuzz test: undo and redo, edits of the text, changes on disk, tabs. */
import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { below, pick } from '../support/seededRandom';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { FuzzedDocument, Step } from './fuzzedDocument';
import { clearRacks, racksIn, withRackAt } from './fuzzHall';

/** A change on disk that has not come to VS Code after so long does not come by itself. */
const overlookedMs = 15_000;

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
    await this.hall.canvas.focus();
    await this.hall.workbench.host.command('workbench.action.files.save');
    await this.hall.saved();
    this.hall.history.startAt(withRackAt(this.hall.text, rack, to));
    // In one piece, as git writes: a file that is emptied first can be read, and taken for changed, twice.
    const whole = `${this.hall.file}.new`;
    writeFileSync(whole, this.hall.text);
    renameSync(whole, this.hall.file);
    await this.seenFromDisk();
    await this.hall.readVersion();
    await this.hall.drawn();
  };

  /**
   * Once in 3,000 steps VS Code overlooked a change that came just after its own save: it then has the text
   * before, and says so when it is next saved. It looks again where the file's time has changed.
   */
  private async seenFromDisk(): Promise<void> {
    const isSeen = async () => (await this.hall.textNow()) === this.hall.text;
    try {
      await eventually('the change on disk', isSeen, overlookedMs);
    } catch {
      this.hall.trace.note('VS Code has overlooked the change on disk');
      utimesSync(this.hall.file, new Date(), new Date());
      await eventuallyEqual('the change on disk', this.hall.textNow, this.hall.text);
    }
  }

  /** Back to what is on the disk. */
  readonly revert: Step = async () => {
    this.hall.trace.step('revert');
    await this.revertTo(readFileSync(this.hall.file, 'utf8'));
  };

  /**
   * Reverts while keys are on their way. VS Code gives a revert up where the text changes under it, and a key that comes
   * after it is done to what it leaves: either way no key is half done, and the next revert leaves what is on the disk.
   */
  readonly keysAndRevert: Step = async () => {
    const { canvas, history, trace, workbench } = this.hall;
    const { host } = workbench;
    // From a text that is on the disk and a step from it: a rack that was not saved would be gone.
    await canvas.focus();
    await host.command('workbench.action.files.save');
    await this.hall.saved();
    const rack = await this.hall.selected();
    if (!rack) return;
    const saved = this.hall.text;
    const [x, y] = rack.at;
    const by = x > 6000 ? -1 : 1;
    const count = 2 + below(this.hall.random, 3);
    const after = (steps: number) => withRackAt(saved, rack, [x + by * steps, y]);
    const press = () => canvas.press(by > 0 ? 'Control+ArrowRight' : 'Control+ArrowLeft');
    trace.step(`${count} keys on ${rack.id}, and at once a revert`);
    await press();
    history.become(after(1));
    await this.hall.settled('the first key');
    const { version } = history;
    for (let i = 0; i < count; i++) await press();
    await host.command('workbench.action.files.revert');
    await this.hall.watched(
      eventually('every key, and the revert or none', async () => {
        const document = await host.document(this.hall.file);
        const edits = (document?.version ?? 0) - version;
        if (edits === count) return document?.text === after(1 + count);
        const late = Array.from({ length: count + 1 }, (_, steps) => after(steps));
        return edits === count + 1 && late.includes(document?.text ?? '');
      }),
    );
    history.startAt(await this.hall.textNow());
    await this.hall.readVersion();
    await this.hall.drawn();
    await this.revertTo(saved);
  };

  private async revertTo(saved: string): Promise<void> {
    await this.hall.canvas.focus();
    await this.hall.workbench.host.command('workbench.action.files.revert');
    this.hall.history.startAt(saved);
    await eventuallyEqual('what was saved', this.hall.textNow, saved);
    await this.hall.readVersion();
    await this.hall.drawn();
  }

  /** Pastes into the text beside the canvas, and may take it back there. */
  readonly pasteIntoText: Step = async (random) => {
    await this.hall.join();
    const rack = pick(random, racksIn(this.hall.text));
    const to = this.hall.freeSpot(rack);
    if (!to || to.join() === rack.at.join()) return;
    const isTakenBack = random() < 0.4;
    this.hall.trace.step(
      `pasted into the text beside: ${rack.id} to ${to.join(', ')}${isTakenBack ? ', and taken back' : ''}`,
    );
    const { host } = this.hall.workbench;
    await host.run(
      async (api, path, id, was, is) => {
        const document = await api.workspace.openTextDocument(api.Uri.file(path));
        const object = document.getText().indexOf(`"id": "${id}", "type": "test-rack"`);
        const start = document.getText().indexOf(was, object);
        const selection = new api.Range(document.positionAt(start), document.positionAt(start + was.length));
        await api.env.clipboard.writeText(is);
        await api.window.showTextDocument(document, { viewColumn: api.ViewColumn.Beside, selection });
        await api.commands.executeCommand('editor.action.clipboardPasteAction');
      },
      this.hall.file,
      rack.id,
      `[${rack.at.join(', ')}]`,
      `[${to.join(', ')}]`,
    );
    this.hall.history.become(withRackAt(this.hall.text, rack, to));
    await this.hall.settled('what was pasted');
    if (isTakenBack) {
      await host.command('undo');
      this.hall.history.undo();
      await this.hall.settled('what was pasted is taken back');
    }
    // Of two editors that show one unsaved change the first to be closed would ask.
    await host.command('workbench.action.files.save');
    await host.command('workbench.action.closeActiveEditor');
    await this.hall.canvas.showWhole([6000, 4800]);
    await this.hall.drawn();
  };

  /** Waives a finding with its reason; the hall has few, and so few are left. */
  readonly waive: Step = async () => {
    const { canvas, workbench, trace } = this.hall;
    const finding = canvas.frame.locator('#findings [data-rule="redundancy/min-feeds"]').first();
    if (this.hall.canvases.length > 1 || !(await finding.isVisible())) return;
    trace.step('waive');
    await finding.hover();
    await finding.getByRole('button', { name: 'Waive…' }).click();
    await canvas.frame.locator('.waive-form textarea:focus').waitFor();
    await workbench.page.keyboard.type('Cords come later.');
    await canvas.frame.locator('.waive-form vscode-button').first().click();
    await this.hall.oneEdit('the waiver', (lines) => lines.every((line) => line.startsWith('+')));
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
