// No violation of the rules of axe-core in any view of the page, in the four kinds of theme:
//   node scripts/build.mjs --only=webview && node --test test/webview/axe.test.mjs
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from './page.mjs';

let browser;
let axe;
before(async () => {
  browser = await openBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
after(() => browser.close());

/** What a person opens, one after the other. */
const views = {
  'nothing selected': async () => undefined,
  properties: async (page) => {
    await page.press('#canvas', 'n');
    await page.waitForSelector('#inspector [data-field]');
  },
  equipment: (page) => page.click('#tab-equipment'),
  outline: async (page) => {
    await page.click('#tab-outline');
    await page.waitForSelector('#outline [role=treeitem]');
  },
  search: async (page) => {
    await page.press('#canvas', '/');
    await page.keyboard.type('r01');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#search [aria-selected=true]');
  },
  waiver: async (page) => {
    await page.keyboard.press('Escape');
    await page.click('#findings .finding >> nth=0 >> [aria-label^=Waive]');
    await page.waitForSelector('.waive-form');
  },
  help: async (page) => {
    await page.press('#canvas', '?');
    await page.waitForSelector('#help:not([hidden])');
  },
};

describe('axe-core finds nothing', () => {
  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light']) {
    it(`in the theme ${theme}`, async () => {
      const { page } = await browser.open({ theme, racks: 40 });
      // Evaluated by the debugger, which the policy of the page does not bind.
      await page.evaluate(axe);
      for (const [name, show] of Object.entries(views)) {
        await show(page);
        const found = await page.evaluate(async () => {
          const { violations } = await window.axe.run(document, {
            // A page in a tab of VS Code has no title and no level of headings of its own.
            rules: { 'page-has-heading-one': { enabled: false }, 'document-title': { enabled: false } },
          });
          return violations.map(({ id, nodes }) => ({
            id,
            nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
          }));
        });
        assert.deepEqual(found, [], name);
      }
      await page.context().close();
    });
  }
});
