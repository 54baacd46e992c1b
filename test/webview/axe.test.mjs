// No violation of the rules of axe-core in any view of the page, in the four kinds of theme:
//   node scripts/build.mjs --only=webview && node --test test/webview/axe.test.mjs
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { conflictedHall, exampleHall, halfTypedHall } from '../screenshots/halls.mjs';
import { handsOf } from '../screenshots/hands.mjs';
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

/** What is wrong on the page as it is. */
const violations = (page) =>
  page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, {
      // A page in a tab of VS Code has no title and no level of headings of its own.
      rules: { 'page-has-heading-one': { enabled: false }, 'document-title': { enabled: false } },
    });
    return found.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
  });

/** Everything else that can stand open, on the hall of an example and by the extension's own session. */
const sessionViews = {
  'the fields of one, with its loads': (hands) => hands.inspect(['CDU-4']),
  'the fields of several': (hands) => hands.inspect(['R1-1', 'R5-6']),
  'what can be lost': async (hands) => {
    await hands.command('whatIf');
    await hands.page.waitForSelector('.whatif-choices li');
  },
  'what breaks': async (hands) => {
    await hands.select(['A1', 'CDU-4']);
    await hands.command('loseSelection');
    await hands.page.waitForSelector('.whatif-result > *');
  },
  'an overlay and its legend': async (hands) => {
    await hands.command('restoreAll');
    await hands.command('overlay.failover');
    await hands.page.waitForSelector('#overlay-legend:not([hidden])');
  },
  'findings by rule, with repairs': async (hands) => {
    await hands.command('overlay.none');
    await hands.page.locator('#findings select').last().selectOption('rule');
    await hands.page.click('#findings [data-rule="space/outside-room"] .finding-actions button >> nth=0');
    await hands.page.waitForSelector('.finding-fix');
  },
  layers: (hands) => hands.command('layers'),
  'labels and view': async (hands) => {
    await hands.command('layers');
    await hands.command('viewMenu');
  },
  'minimap and rulers': async (hands) => {
    await hands.command('viewMenu');
    await hands.command('toggleMinimap');
    await hands.command('toggleRulers');
  },
  'the options of a tool': (hands) => hands.command('tool.row'),
  'the context menu': async (hands) => {
    await hands.command('tool.select');
    await hands.select(['R1-1']);
    await hands.command('contextMenu');
    await hands.page.waitForSelector('#context-menu:not([hidden])');
  },
  'what names an object that goes': async (hands) => {
    await hands.page.keyboard.press('Escape');
    await hands.select(['A1']);
    await hands.command('remove');
    await hands.page.waitForSelector('#sheet:not([hidden])');
  },
  'a comparison': async (hands) => {
    await hands.page.keyboard.press('Escape');
    await hands.page.evaluate(
      (text) => window.sessionHost.compareWith(text, 'overlay'),
      exampleHall('clean'),
    );
    await hands.page.waitForSelector('#review-bar:not([hidden])');
    await hands.command('nextChange');
  },
  'a text that is broken': async (hands) => {
    await hands.page.evaluate((text) => window.sessionHost.replaceText(text), halfTypedHall);
    await hands.page.waitForSelector('#banner:not([hidden])');
  },
  'the conflicts of a merge': async (hands) => {
    await hands.page.evaluate((text) => window.sessionHost.replaceText(text), conflictedHall);
    await hands.page.waitForSelector('#conflicts:not([hidden])');
    await hands.page.click('#conflicts summary');
  },
  'a hall without anything': async (hands) => {
    await hands.page.evaluate(() =>
      window.sessionHost.replaceText('{ "format": "datahall/1", "name": "New hall" }'),
    );
    await hands.page.waitForSelector('#empty-hall:not([hidden])');
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
        assert.deepEqual(await violations(page), [], name);
      }
      await page.context().close();
    });

    it(`in any panel of an example hall in the theme ${theme}`, async () => {
      const { page } = await browser.open({ theme, hall: exampleHall('faults') });
      await page.evaluate(axe);
      const hands = handsOf(page);
      const found = {};
      for (const [name, show] of Object.entries(sessionViews)) {
        await show(hands);
        const wrong = await violations(page);
        if (wrong.length > 0) found[name] = wrong;
      }
      assert.deepEqual(found, {});
      await page.context().close();
    });
  }
});
