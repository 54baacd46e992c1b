/** What a person of the fuzz test looks at meanwhile, and what leaves the text as it is: overlays, what-if, search, layers. */
import { pick } from '../support/seededRandom';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { FuzzedDocument, Step } from './fuzzedDocument';
import { racksIn } from './fuzzHall';

const overlayKeys = ['d', 'm', 'p', 'w', 'l', 'f', 'a', 'g', 'e'];

export class FuzzLooking {
  constructor(private readonly hall: FuzzedDocument) {}

  /** Edits what is seen through an overlay, which then goes: its legend lies over a part of the hall. */
  readonly overlay: Step = async (random) => {
    const { canvas, trace } = this.hall;
    const rack = await this.hall.selected();
    if (!rack) return;
    const key = pick(random, overlayKeys);
    trace.step(`overlay ${key}, and ${rack.id} turned`);
    await canvas.press('o');
    await canvas.press(key);
    await eventually('the overlay', async () => (await canvas.overlay()) !== '');
    await canvas.press('r');
    await this.hall.oneEdit('the turn', (lines) => {
      const [turned] = racksIn(lines[1] ?? '');
      return lines.length === 2 && turned?.id === rack.id && turned.facing !== rack.facing;
    });
    await canvas.press('o');
    await canvas.press('0');
    await eventuallyEqual('no overlay', () => canvas.overlay(), '');
  };

  /** Hidden or shown from now on; a click in a rack takes no zone either way. */
  readonly hideZones: Step = async () => {
    this.hall.trace.step('zones hidden or shown');
    await this.hall.canvas.press('l');
    await this.hall.canvas.press('7');
    await this.hall.settled('a layer writes nothing');
  };

  /** A feed is lost, until it is lost no more. */
  readonly whatIf: Step = async () => {
    const { canvas, trace } = this.hall;
    const lost = () => canvas.frame.locator('#canvas').getAttribute('data-lost');
    trace.step('A1 lost');
    await canvas.press('Shift+X');
    await canvas.frame.locator('#what-if [data-lose="A1"]').click();
    await eventuallyEqual('the loss', lost, 'A1');
    await canvas.press('Alt+Shift+X');
    await eventuallyEqual('no loss', lost, '');
    await canvas.frame.locator('#tab-inspector').click();
    await this.hall.settled('a loss writes nothing');
  };

  /** Finds every rack of the text. */
  readonly search: Step = async () => {
    const { canvas, trace, workbench } = this.hall;
    trace.step('search for racks');
    await canvas.press('/');
    await canvas.frame.locator('#search input:focus').waitFor();
    await canvas.replaceTyped('kind:racks');
    const found = canvas.frame.locator('#search [role=option]');
    await eventuallyEqual('every rack found', () => found.count(), racksIn(this.hall.text).length);
    await workbench.page.keyboard.press('Alt+Enter');
    await canvas.waitForSelection(racksIn(this.hall.text).map(({ id }) => id));
    await workbench.page.keyboard.press('Escape');
    await canvas.frame.locator('#search').waitFor({ state: 'hidden' });
    await this.hall.settled('a search writes nothing');
  };
}
