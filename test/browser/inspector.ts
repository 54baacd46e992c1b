import assert from 'node:assert/strict';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { HallCanvas } from '../harness/hallCanvas';
import { cleanHall, lineOf } from '../harness/halls';
import { changedLines } from './changedLines';
import type { TestWindow } from './window';

const r1 = lineOf(cleanHall, 'R1').trim();
const becomes = (what: string, by: string) => [`${r1} → ${r1.replace(what, by)}`];

export function inspector(window: TestWindow): void {
  async function withR1(name: string): Promise<HallCanvas> {
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    return canvas;
  }
  const document = async (name: string) => {
    const found = await window.workbench.host.document(window.workbench.file(name));
    if (!found) throw new Error(`${name} is not open`);
    return found;
  };
  const changes = (name: string) => async () => changedLines(cleanHall, (await document(name)).text);

  it('a number of its own goes into the line of the object, in one edit', async () => {
    const name = 'inspector-number.hall.json';
    const canvas = await withR1(name);
    await canvas.setField('powerKw', '7.5');
    const expected = becomes('"feeds"', '"powerKw": 7.5, "feeds"');
    await eventuallyEqual('the own power', changes(name), expected);
    const { version } = await document(name);
    // Leaving the field after Enter commits it a second time if nothing prevents that.
    await window.workbench.page.keyboard.press('Tab');
    await canvas.setField('at.0', '4200');
    await eventuallyEqual(
      'the next edit',
      changes(name),
      becomes('[3000, 3000], "facing": "north", ', '[4200, 3000], "facing": "north", "powerKw": 7.5, '),
    );
    assert.equal((await document(name)).version, version + 1);
  });

  it('+600 adds to what the field holds', async () => {
    const name = 'inspector-sum.hall.json';
    const canvas = await withR1(name);
    await canvas.setField('at.1', '+600');
    await eventuallyEqual('the moved rack', changes(name), becomes('[3000, 3000]', '[3000, 3600]'));
    await eventuallyEqual(
      'the sum in the field',
      () => canvas.field('at.1').evaluate((field) => ('value' in field ? field.value : undefined)),
      '3600',
    );
  });

  it('an expression calculates for every selected object from its own value, in one edit', async () => {
    const name = 'inspector-many.hall.json';
    const canvas = await withR1(name);
    await canvas.click([6300, 3600], { shift: true });
    await canvas.waitForSelection(['R1', 'R2']);
    const line = (id: string) => lineOf(cleanHall, id).trim();
    const both = (...pairs: [id: string, was: string, is: string][]) =>
      pairs.map(([id, was, is]) => `${line(id)} → ${line(id).replace(was, is)}`);
    await canvas.setField('at.0', '+600');
    await eventuallyEqual(
      'both moved',
      changes(name),
      both(['R1', '[3000, 3000]', '[3600, 3000]'], ['R2', '[6000, 3000]', '[6600, 3000]']),
    );
    await canvas.focus();
    await window.workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('both back after one undo', changes(name), []);
    // Their type's 5 kW each, which neither says of itself.
    await canvas.setField('powerKw', '*2');
    await eventuallyEqual(
      'both of twice the power',
      changes(name),
      both(['R1', '"feeds"', '"powerKw": 10, "feeds"'], ['R2', '"feeds"', '"powerKw": 10, "feeds"']),
    );
  });

  it('what is no number is told, and never sent', async () => {
    const name = 'inspector-invalid.hall.json';
    const canvas = await withR1(name);
    const { version } = await document(name);
    for (const [field, text] of [
      ['at.0', 'three metres'],
      ['at.0', '3000.5'],
      ['powerKw', '7 m'],
      ['powerKw', '1e999'],
    ] as const) {
      await canvas.setField(field, text);
      await eventually('the error under the field', async () =>
        (await canvas.fieldError(field).isVisible()) ? canvas.fieldError(field).innerText() : '',
      );
      await window.workbench.page.keyboard.press('Escape');
      await canvas.fieldError(field).waitFor({ state: 'hidden' });
    }
    // A later edit shows that what was sent before has arrived: nothing.
    await canvas.setField('at.0', '4200');
    await eventuallyEqual('the valid edit', changes(name), becomes('[3000, 3000]', '[4200, 3000]'));
    assert.equal((await document(name)).version, version + 1);
  });
}
