/** Random gestures of the fuzz test that arrange what is there: align, flip, repeat, rename, drag while the text changes. */
import { pick, pickSome } from '../support/seededRandom';
import type { FuzzedDocument, Step } from './fuzzedDocument';
import { clearRacks, extentOf, isNamed, middleOf, racksIn, withRackAt, type PlacedRack } from './fuzzHall';

const opposite: Readonly<Record<string, string>> = {
  north: 'south',
  south: 'north',
  east: 'west',
  west: 'east',
};
const gridMm = 600;

export class FuzzArranging {
  constructor(private readonly hall: FuzzedDocument) {}

  readonly align: Step = async (random) => {
    const [one, other] = pickSome(random, clearRacks(this.hall.text), 2, 2) ?? [];
    if (!one || !other || one.at[1] === other.at[1]) return;
    const [upper, lower] = one.at[1] < other.at[1] ? [one, other] : [other, one];
    this.hall.trace.step(`align ${lower.id} with ${upper.id}`);
    await this.hall.select(one);
    await this.hall.canvas.click(middleOf(other), { shift: true });
    await this.hall.canvas.waitForSelection([one.id, other.id]);
    await this.chord('a', 't');
    this.hall.history.become(withRackAt(this.hall.text, lower, [lower.at[0], upper.at[1]]));
    await this.hall.settled('the aligned rack');
  };

  readonly flip: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack) return;
    this.hall.trace.step(`flip ${rack.id}`);
    await this.chord('a', ['north', 'south'].includes(rack.facing) ? 'v' : 'h');
    await this.hall.oneEdit('the flip', (lines) => {
      const [flipped] = racksIn(lines[1] ?? '');
      return lines.length === 2 && flipped?.id === rack.id && flipped.facing === opposite[rack.facing];
    });
  };

  readonly repeat: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack || rack.at[0] > 9000) return;
    this.hall.trace.step(`repeat ${rack.id}`);
    await this.chord('a', 'a');
    await this.hall.canvas.frame.locator('#sheet-columns').waitFor();
    await this.hall.workbench.page.keyboard.press('Enter');
    await this.hall.oneEdit(
      'the repeated rack',
      (lines) =>
        lines.length > 0 && lines.every((line) => line.startsWith('+') && racksIn(line).length === 1),
    );
  };

  readonly rename: Step = async () => {
    const rack = await this.hall.selected();
    if (!rack || isNamed(this.hall.text, rack)) return;
    const to = `N${this.hall.trace.count}`;
    this.hall.trace.step(`rename ${rack.id} to ${to}`);
    await this.hall.canvas.press('F2');
    await this.hall.canvas.frame.locator('#sheet-to').waitFor();
    await this.hall.workbench.page.keyboard.type(to);
    await this.hall.workbench.page.keyboard.press('Enter');
    await this.hall.oneEdit('the new name', (lines) => {
      const [renamed] = racksIn(lines[1] ?? '');
      return lines.length === 2 && renamed?.id === to && renamed.at.join() === rack.at.join();
    });
  };

  /** A program or another person moves a rack while this one drags another. */
  readonly dragWhileTextChanges: Step = async (random) => {
    const [dragged, other] = pickSome(random, clearRacks(this.hall.text), 2, 2) ?? [];
    const to = dragged && this.hall.freeSpot(dragged);
    const otherTo = other && this.hall.freeSpot(other);
    if (!to || !otherTo || far(to, dragged.at) < 2 * gridMm || far(to, otherTo) < 4 * gridMm) return;
    await this.hall.canvas.press('Escape');
    await this.hall.canvas.waitForSelection([]);
    const way = ({ id, at }: PlacedRack, end: readonly number[]) =>
      `${id} from ${at.join()} to ${end.join()}`;
    this.hall.trace.step(`drag ${way(dragged, to)}, text meanwhile: ${way(other, otherTo)}`);
    const [w, h] = extentOf(dragged);
    await this.hall.canvas.hold(middleOf(dragged), [to[0] + w / 2, to[1] + h / 2]);
    await this.hall.replaceInText(other, otherTo);
    await this.hall.settled('the edit of the text during a drag');
    await this.hall.workbench.page.mouse.up();
    await this.hall.oneEdit('the drag', (lines) => {
      const [moved] = racksIn(lines[1] ?? '');
      if (lines.length !== 2 || moved?.id !== dragged.id) return false;
      return moved.at.every((mm, axis) => Math.abs(mm - to[axis]!) <= gridMm);
    });
  };

  /** A run between two clicks. */
  readonly drawRun: Step = async (random) => {
    const from = this.hall.freeSpot({ id: '', at: [0, 0], facing: 'east' });
    if (!from) return;
    const key = pick(random, ['b', 'p', 't']);
    this.hall.trace.step(`run ${key} from ${from.join(', ')}`);
    await this.hall.canvas.focus();
    await this.chord('d', key);
    await this.hall.canvas.click(from);
    await this.hall.canvas.click([from[0] + 1800, from[1]]);
    await this.hall.canvas.press('Enter');
    await this.hall.oneEdit(
      'the run',
      ([line = '', ...rest]) => line.startsWith('+') && line.includes('"path"') && rest.length === 0,
    );
    await this.hall.canvas.press('Escape');
  };

  private async chord(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.hall.canvas.press(key);
  }
}

const far = ([ax = 0, ay = 0]: readonly number[], [bx = 0, by = 0]: readonly number[]): number =>
  Math.abs(ax - bx) + Math.abs(ay - by);
