// What an editor shows that is as narrow as half of a diff: nothing of its bars is out of sight.
//   node scripts/build.mjs --only=webview && node --test test/webview/narrow.test.mjs
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { changedHall, exampleHall } from '../screenshots/halls.mjs';
import { handsOf } from '../screenshots/hands.mjs';
import { openBrowser } from './page.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Commands, and the parts of the status line, that lie beyond the edge of the bar that they are in. */
const cutOff = (page) =>
  page.evaluate(() =>
    ['#toolbar', '#review-bar', '#status'].flatMap((bar) => {
      const { right, bottom } = document.querySelector(bar).getBoundingClientRect();
      return [...document.querySelectorAll(`${bar} :is([data-command], button, span)`)]
        .filter((part) => {
          const box = part.getBoundingClientRect();
          return box.width > 0 && (box.right > right + 0.5 || box.bottom > bottom + 0.5);
        })
        .map(
          (part) => `${bar}: ${part.dataset.command ?? part.getAttribute('aria-label') ?? part.textContent}`,
        );
    }),
  );

describe('a side of a diff', () => {
  for (const language of ['en', 'fr', 'ja'])
    for (const width of [511, 420])
      it(`has all of its bars in sight, ${width} px wide, in ${language}`, async () => {
        const { page } = await browser.open({ hall: changedHall, language, width, height: 480 });
        const hands = handsOf(page);
        await page.evaluate((text) => window.sessionHost.compareWith(text, 'after'), exampleHall('clean'));
        await page.waitForSelector('#review-bar:not([hidden])');
        await hands.command('nextChange');
        const canvas = await page.locator('#canvas').boundingBox();
        await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
        await page.waitForFunction(() => document.querySelector('.status-pointer').textContent !== '');
        await hands.settle();
        assert.deepEqual(await cutOff(page), []);
        await page.context().close();
      });

  it('tells each sign once where there is no room for words', async () => {
    const { page } = await browser.open({ hall: changedHall, width: 511 });
    await page.evaluate((text) => window.sessionHost.compareWith(text, 'after'), exampleHall('clean'));
    await page.waitForSelector('#review-bar:not([hidden])');
    const signs = () => page.locator('#review-bar .change-sign:visible').allTextContents();
    const narrow = await signs();
    assert.deepEqual(narrow, [...new Set(narrow)]);
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.waitForSelector('#review-bar .review-count[data-kind="rotated"]:visible');
    assert.ok((await signs()).length > narrow.length);
    await page.context().close();
  });
});
