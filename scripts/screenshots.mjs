// `npm run screenshots`: pictures of everything that the canvas shows, in VS Code's four kinds of theme, to look at
// after a change of what is seen. Writes out/canvas-screenshots/THEME/SCENE.png, and in sheets/ each scene in all
// themes at once; all of it in a folder of the language where one is given. Builds the webview first; needs no VS
// Code, since the page runs the extension's own session.
//   npm run screenshots -- [--only=TEXT[,TEXT]] [--theme=THEME[,THEME]] [--language=LANGUAGE] [--no-build]
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const allThemes = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    theme: { type: 'string' },
    language: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const folder = path.join(root, 'out/canvas-screenshots', flags.language ?? '');
const themes = flags.theme ? flags.theme.split(',') : allThemes;
const unknown = themes.filter((theme) => !allThemes.includes(theme));
if (unknown.length) {
  console.error(`Unknown theme: ${unknown.join(', ')}. Known: ${allThemes.join(', ')}.`);
  process.exit(2);
}
if (!flags['no-build']) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--only=webview'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Imported here: they read what has only just been built.
const { openBrowser } = await import('../test/webview/page.mjs');
const { scenes } = await import('../test/screenshots/scenes.mjs');
const { handsOf } = await import('../test/screenshots/hands.mjs');

const wanted = flags.only?.split(',');
const chosen = scenes.filter(({ name }) => !wanted || wanted.some((text) => name.includes(text)));
const browser = await openBrowser();
let failed = 0;
for (const { name, hall, files, editable, width, height, steps, shows, ...scene } of chosen) {
  const language = flags.language ?? scene.language;
  const pictures = [];
  for (const theme of themes) {
    const { page, problems } = await browser.open({ theme, hall, files, editable, language, width, height });
    const hands = handsOf(page);
    try {
      await steps?.(hands);
      await hands.settle();
      // A picture of something else than the scene's name says would be looked at in vain.
      for (const selector of shows) await page.waitForSelector(selector, { timeout: 5000 });
    } catch (error) {
      failed++;
      console.error(`${name}, ${theme}: ${error.message}`);
    }
    const picture = await page.screenshot();
    const file = path.join(folder, theme, `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, picture);
    pictures.push({ theme, picture });
    if (problems.length) {
      failed++;
      console.error(`${name}, ${theme}: ${problems.join('\n')}`);
    }
    await page.context().close();
  }
  if (pictures.length > 1) {
    const sheet = path.join(folder, 'sheets', `${name}.png`);
    mkdirSync(path.dirname(sheet), { recursive: true });
    writeFileSync(sheet, await browser.sheet(pictures.map(({ picture }) => picture)));
  }
  console.log(name);
}
await browser.close();
console.log(`${chosen.length} scenes in ${themes.length} themes: ${path.relative(root, folder)}`);
process.exit(failed ? 1 : 0);
