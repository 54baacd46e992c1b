// Numbers on a canvas and in its fields as the reader's language writes them.
//   node scripts/build.mjs --only=webview && node --test test/webview/inLanguage.test.mjs
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { exampleHall } from '../screenshots/halls.mjs';
import { handsOf } from '../screenshots/hands.mjs';
import { openBrowser } from './page.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The example with one rack of 132.5 kW of its own. */
const hall = exampleHall('clean').replace('"powerKw": 132,', '"powerKw": 132.5,');
const painted = (page) => page.evaluate(() => [...window.paintedTexts]);

for (const [language, decimal] of [
  ['fr', ','],
  ['ja', '.'],
  ['en', '.'],
])
  describe(language, () => {
    let page;
    let hands;
    before(async () => {
      ({ page } = await browser.open({ hall, language }));
      hands = handsOf(page);
      // What is painted on any canvas of the page from now on.
      await page.evaluate(() => {
        window.paintedTexts = new Set();
        const { prototype } = CanvasRenderingContext2D;
        const fillText = prototype.fillText;
        prototype.fillText = function (text, ...place) {
          window.paintedTexts.add(text);
          return fillText.call(this, text, ...place);
        };
      });
      await hands.inspect(['R1-1']);
    });
    after(() => page.context().close());

    it('on the plan', async () => {
      await hands.command('fitSelection');
      await page.waitForFunction((text) => window.paintedTexts.has(text), `132${decimal}5 kW`);
      const other = decimal === ',' ? /\d\.\d/ : /\d,\d/;
      const figures = (await painted(page)).filter((text) => / (?:kW|L\/min|A|kg)$/.test(text));
      assert.ok(figures.length > 0);
      assert.deepEqual(
        figures.filter((text) => other.test(text)),
        [],
      );
    });

    it('in the totals, the summary and the field', async () => {
      assert.match(await page.locator('.object-state').textContent(), new RegExp(`132\\${decimal}5 kW`));
      assert.match(await page.locator('#totals').textContent(), new RegExp(`\\d\\${decimal}\\d\\d MW`));
      const field = page.locator('#inspector [data-field="powerKw"]');
      assert.equal(await field.evaluate((element) => element.value), `132${decimal}5`);
    });

    it('a field takes them so, and never guesses what is a thousand or a fraction', async () => {
      const field = page.locator('#inspector [data-field="powerKw"]');
      const type = async (text) => {
        await field.click();
        await page.keyboard.press('Home');
        await page.keyboard.press('Shift+End');
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      };
      await type('1,234');
      await page.waitForSelector('#inspector .field-error:not([hidden])');
      assert.match(await page.locator('#inspector .field-error:not([hidden])').textContent(), /1234.*1\.234/);
      assert.equal(await page.evaluate(() => window.sessionHost.text()), hall);
      await type(`140${decimal}5`);
      await page.waitForFunction(
        (text) => window.sessionHost.text() === text,
        hall.replace('132.5', '140.5'),
      );
    });
  });
