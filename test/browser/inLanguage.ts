import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinTypes } from '../../src/catalog/builtin';
import { rules } from '../../src/rules/index.generated';
import { projectRoot } from '../harness/projectRoot';
import { numbersOf } from '../../src/words/numberWords';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf } from '../harness/halls';
import { textsOfPage, textsWithOtherWords } from '../support/pageWords';
import type { TestWindow } from './window';

const read = (...file: string[]) => readFileSync(path.join(projectRoot, ...file), 'utf8');
const textsIn = (file: string): Record<string, string> => JSON.parse(read(file));

const faults = read('examples', 'faults.hall.json');

/** Rules have ids, whatever the language. */
const ruleIds = new RegExp(rules.map(({ id }) => id).join('|'), 'g');
/** Keys, as they stand on a keyboard. */
const keys = 'Ctrl Alt';

/** What is opened one after the other, by the ids of the canvas's commands, and what says that it is there. */
const views: readonly (readonly [command: string, shown: string])[] = [
  ['focusOutline', '#outline [role=treeitem]'],
  ['focusEquipment', '#equipment [data-type]'],
  ['search', '#search input'],
  ['overlay.failover', '#overlay-legend:not([hidden])'],
  ['overlay.phase', '#canvas[data-overlay=phase]'],
  ['whatIf', '.whatif-choices li'],
  ['worstLoss', '.whatif-result > *'],
  ['tool.row', '#tool-options'],
  ['layers', '#layers:not([hidden])'],
  ['viewMenu', '#view-menu:not([hidden])'],
  ['help', '#help:not([hidden])'],
];

/** The extension with VS Code's display language set to another: all that it says is in that language. */
export function inLanguage(window: TestWindow, language: string): void {
  const texts = textsIn(`l10n/bundle.l10n.${language}.json`);
  const manifest = textsIn(`package.nls.${language}.json`);

  it('every word of the canvas stands in the translation, in the hall or in the catalogue', async () => {
    const { workbench } = window;
    const canvas = await window.openNew('language.hall.json', faults);
    const { frame, body } = canvas;
    assert.equal(await frame.locator('html').getAttribute('lang'), language);
    const known = [
      ...Object.values(texts),
      manifest['category'] ?? '',
      faults,
      JSON.stringify(builtinTypes),
      keys,
    ];
    const others: Record<string, readonly string[]> = {};
    const look = async (view: string) => {
      const seen = await body.evaluate(textsOfPage);
      const found = textsWithOtherWords(
        seen.map((text) => text.replace(ruleIds, '')),
        known,
      );
      if (found.length) others[view] = found;
    };
    await look('as it opens');
    for (const [command, shown] of views) {
      await workbench.host.command(`dataHallDesigner.canvas.${command}`);
      await frame.locator(shown).first().waitFor();
      await look(command);
    }
    assert.deepEqual(others, {});
    await workbench.screenshot(`language ${language}`);
  });

  it('numbers are written, and read from a field, as the language has them', async () => {
    const name = 'numbers.hall.json';
    const { decimal } = numbersOf(language);
    const line = lineOf(cleanHall, 'R1');
    const text = cleanHall.replace(line, line.replace('"feeds"', '"powerKw": 132.5, "feeds"'));
    assert.ok(text.includes('132.5'));
    const canvas = await window.openNew(name, text);
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    await canvas.waitForFields();
    const state = canvas.frame.locator('#inspector .object-state', { hasText: `132${decimal}5 kW` });
    await state.waitFor();
    const power = () => canvas.field('powerKw').evaluate((field) => ('value' in field ? field.value : ''));
    assert.equal(await power(), `132${decimal}5`);
    const written = async () => (await window.workbench.host.document(window.workbench.file(name)))?.text;
    // A thousand or a fraction: refused, whatever the language.
    await canvas.setField('powerKw', '1,234');
    await eventuallyEqual(
      'what is wrong',
      () => canvas.fieldError('powerKw').textContent(),
      texts['canvas/readsEitherWay']?.replace('{0}', '1,234').replace('{1}', '1234').replace('{2}', '1.234'),
    );
    assert.equal(await written(), text);
    await canvas.setField('powerKw', `140${decimal}5`);
    await eventuallyEqual('the power in the text', written, text.replace('132.5', '140.5'));
    await eventuallyEqual('the power in the field', power, `140${decimal}5`);
  });

  it('its commands are found in the palette by their names in the language, and answer in it', async () => {
    const { page, host, quickInput } = window.workbench;
    const canvas = await window.openNew('palette.hall.json', faults);
    await quickInput.runCommand(manifest['command.compareWithHead'] ?? '', () => canvas.focus());
    await host.run((api) => api.commands.executeCommand('notifications.showList'));
    const said = texts['{0} is in no git repository that VS Code knows.'] ?? '';
    const told = page.locator('.notifications-center', { hasText: said.replace('{0}', 'palette.hall.json') });
    await told.waitFor();
    await host.run((api) => api.commands.executeCommand('notifications.clearAll'));
    await told.waitFor({ state: 'hidden' });
  });
}
