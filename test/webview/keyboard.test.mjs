// Every panel is reached and left by the keyboard, and where the focus is can be seen: in the order in which Tab goes.
//   node scripts/build.mjs --only=webview && node --test test/webview/keyboard.test.mjs
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { conflictedHall, changedHall, exampleHall } from '../screenshots/halls.mjs';
import { handsOf } from '../screenshots/hands.mjs';
import { openBrowser } from './page.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const open = async (hall, theme = 'dark') => {
  const { page } = await browser.open({ theme, hall });
  return { page, hands: handsOf(page) };
};
const focusIsIn = (page, selector) =>
  page.waitForFunction((wanted) => document.activeElement?.closest(wanted) !== null, selector);
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** How a person comes to a panel from the plan, and where the focus then is. */
const panels = {
  'the fields of the selection': { keys: ['Enter'], selected: true, at: '#inspector' },
  'the outline': { keys: ['e', 'o'], at: '#outline' },
  'the findings': { keys: ['e', 'f'], at: '#findings' },
  'the equipment': { keys: ['e', 'e'], at: '#equipment' },
  'the search': { keys: ['/'], at: '#search' },
  'the layers': { keys: ['l', 'l'], at: '#layers' },
  'labels and view': { keys: ['Shift+L'], at: '#view-menu' },
  'what if': { keys: ['Shift+X'], at: '#what-if' },
  'the keys': { keys: ['?'], at: '#help' },
  'the context menu': { keys: ['Shift+F10'], selected: true, at: '#context-menu' },
  'a question': { keys: ['F2'], selected: true, at: '#sheet' },
  'the options of a tool': { keys: ['w', 'd', 'o'], at: '#tool-options' },
};

describe('by the keyboard', () => {
  for (const [name, { keys, selected, at }] of Object.entries(panels)) {
    it(`${name}: reached from the plan, and left for it by Escape`, async () => {
      const { page } = await open(exampleHall('faults'));
      await page.focus('#canvas');
      if (selected) {
        await press(page, 'n');
        await page.waitForSelector('#inspector [data-field]');
      }
      await press(page, ...keys);
      await focusIsIn(page, at);
      await press(page, 'Escape');
      await focusIsIn(page, '#canvas');
      await page.context().close();
    });
  }

  it('a finding is waived, and the focus goes on to the next one', async () => {
    const { page } = await open(exampleHall('faults'));
    await page.focus('#canvas');
    await press(page, 'e', 'f', 'ArrowDown');
    const waived = await page.evaluate(() => document.activeElement.dataset.rule);
    assert.equal(waived, 'space/outside-room');
    await press(page, 'Tab', 'Tab', 'Enter');
    await focusIsIn(page, '.waive-form textarea');
    await page.keyboard.type('The supplier moves it');
    // Ends on the button that is named like the command.
    await page.locator('.waive-form vscode-button').first().focus();
    await press(page, 'Enter');
    await page.waitForFunction(() => window.sessionHost.text().includes('The supplier moves it'));
    await page.waitForFunction(
      (rule) =>
        !document.querySelector(`#findings [data-rule="${rule}"]`) &&
        document.activeElement?.matches('#findings .finding'),
      waived,
    );
    await page.context().close();
  });

  it('the repairs of a finding and a search from a panel: Escape leads back to where they were asked for', async () => {
    const { page } = await open(exampleHall('faults'));
    await page.focus('#canvas');
    await press(page, 'e', 'f');
    await focusIsIn(page, '#findings .finding');
    const asked = await page.evaluate(() => document.activeElement.dataset.rule);
    await press(page, 'Tab', 'Enter');
    const answer = '#findings :is(.finding-fix, .finding-rule[role=status])';
    await page.waitForSelector(answer);
    await press(page, 'Escape');
    await page.waitForFunction((rule) => document.activeElement?.dataset.rule === rule, asked);
    assert.equal(await page.locator(answer).count(), 0);
    await press(page, 'Escape');
    await focusIsIn(page, '#canvas');
    await press(page, 'e', 'o');
    await focusIsIn(page, '#outline');
    await press(page, '/');
    await focusIsIn(page, '#search');
    await press(page, 'Escape');
    await focusIsIn(page, '#outline');
    await page.context().close();
  });

  it('a command tells what it did, to what, and where to', async () => {
    const { page, hands } = await open(exampleHall('clean'));
    const tells = (text) =>
      page.waitForFunction(
        (wanted) => document.querySelector('[role=status][aria-live]').textContent.includes(wanted),
        text,
      );
    await hands.select(['R1-1', 'R1-2']);
    await page.focus('#canvas');
    await press(page, 'c', 'x');
    await tells('Unplug from All Feeds: R1-1 and R1-2');
    await page.waitForFunction(() => !/"id": "R1-1"[^\n]*"feeds"/.test(window.sessionHost.text()));
    await press(page, 'c', 'n');
    await tells('Feed from the Nearest of Each Side: R1-1 and R1-2, feeds A1 and B1');
    await press(page, 'Alt+ArrowRight', 'r');
    await tells('Turn Clockwise: R1-1 and R1-2');
    await press(page, 'Shift+R');
    await tells('Turn Counter-Clockwise: R1-1 and R1-2');
    await press(page, 'o', 'd');
    await tells('Overlay: Power density');
    await page.context().close();
  });

  it('an overlay chosen by hand gives the keyboard back to the plan, one chosen by keys keeps it', async () => {
    const { page } = await open(exampleHall('clean'));
    const choice = page.locator('#overlay-choice');
    await choice.focus();
    await choice.press('ArrowDown');
    await page.waitForSelector('#overlay-legend:not([hidden])');
    await focusIsIn(page, '#overlay-choice');
    // The list that a press opens is the system's own: no page sees a hand in it.
    await choice.dispatchEvent('pointerdown');
    await choice.selectOption('power');
    await page.waitForSelector('#canvas[data-overlay=power]');
    await focusIsIn(page, '#canvas');
    await page.context().close();
  });

  it('the conflicts of a merge: reached by their keys, each side picked, and left', async () => {
    const { page } = await open(conflictedHall);
    await page.waitForSelector('#conflicts:not([hidden])');
    const stops = await tabStops(page);
    assert.ok(stops.filter(({ within }) => within === 'conflicts').length >= 4, JSON.stringify(stops));
    await page.focus('#canvas');
    await press(page, 'j', 'n');
    await press(page, 'j', 't');
    await page.waitForFunction(() => !window.sessionHost.text().includes('"R1-2", "collection"'));
    await page.context().close();
  });

  it('a comparison: its list is in the order of Tab', async () => {
    const { page } = await open(changedHall);
    await page.evaluate((text) => window.sessionHost.compareWith(text, 'overlay'), exampleHall('clean'));
    await page.waitForSelector('#review-bar:not([hidden])');
    const stops = await tabStops(page);
    assert.ok(
      stops.some(({ within }) => within === 'review-bar'),
      JSON.stringify(stops),
    );
    assert.ok(
      stops.some(({ within }) => within === 'panel'),
      JSON.stringify(stops),
    );
    await page.context().close();
  });
});

/** Walks by Tab through the whole page, from its start until the focus leaves it. */
async function tabStops(page, look = async () => undefined) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.mouse.click(1, 1).catch(() => undefined);
  await page.evaluate(() => window.getSelection()?.removeAllRanges());
  await page.focus('body').catch(() => undefined);
  const stops = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      at.dataset.visited = String(Number(at.dataset.visited ?? 0) + 1);
      const name = at.getAttribute('aria-label') ?? at.id ?? '';
      const within = at.closest('#conflicts, #review-bar, #panel, #toolbar, #canvas, #totals')?.id ?? '';
      return {
        name: `${at.localName} ${name || at.textContent.trim().slice(0, 30)}`,
        within,
        again: Number(at.dataset.visited) > 1,
      };
    });
    if (!stop || stop.again) break;
    stops.push(stop);
    await look(stop);
  }
  return stops;
}

describe('where the focus is', () => {
  for (const theme of ['dark', 'high-contrast-light']) {
    it(`can be seen at every stop of Tab in the theme ${theme}`, async () => {
      const { page, hands } = await open(exampleHall('faults'), theme);
      await hands.inspect(['R5-6']);
      await hands.command('overlay.power');
      const unseen = [];
      const stops = await tabStops(page, async ({ name }) => {
        const clip = await page.evaluate(() => {
          const at = document.activeElement;
          at.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = at.getBoundingClientRect();
          const left = Math.max(0, x - 4);
          const top = Math.max(0, y - 4);
          return {
            x: left,
            y: top,
            width: Math.min(innerWidth - left, width + 8),
            height: Math.min(innerHeight - top, height + 8),
          };
        });
        const focused = await page.screenshot({ clip });
        await page.evaluate(() => {
          window.left = document.activeElement;
          window.left.blur();
        });
        const without = await page.screenshot({ clip });
        if (focused.equals(without)) unseen.push(name);
        await page.evaluate(() => window.left.focus());
      });
      assert.ok(stops.length >= 25, JSON.stringify(stops));
      assert.deepEqual(unseen, []);
      await page.context().close();
    });
  }
});
