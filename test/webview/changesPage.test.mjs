// The page of `datahall diff --format html`, opened as a file:
//   node scripts/build.mjs --only=cli && node --test test/webview/changesPage.test.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/vscode/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'datahall-page-'));
const file = (name) => path.join(folder, name);

let browser;
before(async () => {
  const text = readFileSync(`${root}examples/clean.hall.json`, 'utf8');
  const hall = JSON.parse(text);
  hall.name = '<img src=x onerror=alert(1)>';
  hall.racks[0].at[1] += 9000;
  hall.racks.splice(5, 1);
  writeFileSync(file('a.hall.json'), text);
  writeFileSync(file('b.hall.json'), JSON.stringify(hall));
  execFileSync(
    process.execPath,
    [`${root}dist/datahall.js`, 'diff', 'a.hall.json', 'b.hall.json', '--format', 'html=page.html'],
    { cwd: folder },
  );
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(file('page.html')).href)) problems.push(request.url());
  });
  await page.goto(pathToFileURL(file('page.html')).href);
  return { page, problems };
}

const viewBoxes = (page) =>
  page.$$eval('.panes svg', (svgs) => [...new Set(svgs.map((svg) => svg.getAttribute('viewBox')))]);

describe('the page of changes', () => {
  it('shows both sides in three ways, by the keyboard alone', async () => {
    const { page, problems } = await open({ colorScheme: 'light', reducedMotion: 'reduce' });
    const isSeen = (selector) => page.locator(selector).isVisible();
    const sides = async () => [await isSeen('.before .stack'), await isSeen('.gone'), await isSeen('.swipe')];
    assert.deepEqual(await sides(), [false, true, false]);
    await page.focus('[value=overlay]');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await sides(), [true, false, false]);
    const [left, right] = await page.$$eval('.stack', (all) => all.map((e) => e.getBoundingClientRect().x));
    assert.ok(right > left + 300);
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await sides(), [true, false, true]);
    await page.focus('.swipe input');
    await page.keyboard.press('Home');
    const clip = await page.$eval('.after .stack', (stack) => getComputedStyle(stack).clipPath);
    assert.equal(clip, 'inset(0px 0px 0px 0%)');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('flies to a change and back, on all layers at once', async () => {
    const { page, problems } = await open({ reducedMotion: 'no-preference' });
    const [whole, more] = await viewBoxes(page);
    assert.equal(more, undefined);
    const line = page.locator('.change', { hasText: /\bmoved\b/ });
    await line.focus();
    await page.keyboard.press('Enter');
    const box = (await line.getAttribute('data-box')).split(' ').map(Number);
    // The flight is over when the middle of what is shown is that of the change.
    await page.waitForFunction(([x, y, w, h]) => {
      const [bx, by, bw, bh] = document
        .querySelector('.panes svg')
        .getAttribute('viewBox')
        .split(' ')
        .map(Number);
      return Math.hypot(bx + bw / 2 - x - w / 2, by + bh / 2 - y - h / 2) < 0.1;
    }, box);
    assert.equal((await viewBoxes(page)).length, 1);
    assert.match(await page.textContent('#said'), /^Shown: .*moved/);
    await page.focus('.panes');
    await page.keyboard.press('0');
    await page.waitForFunction(
      (all) => document.querySelector('.panes svg').getAttribute('viewBox') === all,
      whole,
    );
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('is light or dark as the system is', async () => {
    const grounds = [];
    for (const colorScheme of ['light', 'dark']) {
      const { page, problems } = await open({ colorScheme });
      grounds.push(await page.$eval('.after svg rect', (rect) => getComputedStyle(rect).fill));
      assert.deepEqual(problems, []);
      await page.context().close();
    }
    assert.deepEqual(grounds, ['rgb(255, 255, 255)', 'rgb(31, 31, 31)']);
  });
});
