// Serves the webview's bundle in a plain browser page with the extension's content security policy, and opens it in
// Chromium: against a fake host with a generated hall, or against the extension's own session with a hall that is
// given. Used by the screenshots and by tests of the webview alone.
import * as esbuild from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/vscode/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ORIGIN = 'http://hall.test';
const NONCE = 'abc123';

async function bundle(entry) {
  const built = await esbuild.build({
    entryPoints: [`${root}${entry}`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    alias: { vscode: `${root}test/webview/standVscode.ts` },
    define: { __VERSION__: '"0.0.0"' },
  });
  return built.outputFiles[0].text;
}

/** Every text in a language, by its English one; empty for English itself. */
async function bundleOf(language) {
  if (language === 'en') return {};
  return JSON.parse(await readFile(`${root}l10n/bundle.l10n.${language}.json`, 'utf8'));
}

/** Those of the canvas, as the extension puts them onto the page. */
function canvasTexts(bundle) {
  const prefix = 'canvas/';
  return Object.fromEntries(
    Object.entries(bundle)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, text]) => [key.slice(prefix.length), text]),
  );
}

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function html(theme, language, strings) {
  const style = Object.entries(theme.variables)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}'`,
    `style-src ${ORIGIN}`,
    `img-src ${ORIGIN} data:`,
    `font-src ${ORIGIN}`,
  ].join('; ');
  return {
    policy,
    body: `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<link rel="stylesheet" href="${ORIGIN}/theme.css"><link rel="stylesheet" href="${ORIGIN}/hall.css"></head>
<body class="${theme.bodyClass}" data-strings="${attribute(JSON.stringify(strings))}"><div id="app"></div>
<script nonce="${NONCE}" src="${ORIGIN}/host.js"></script>
<script nonce="${NONCE}" src="${ORIGIN}/hall.js"></script></body></html>`,
    css: `:root { ${style} }`,
  };
}

/** A browser whose pages show the webview; close it when done. */
export async function openBrowser() {
  const themesModule = await bundle('test/webview/themeVariables.ts');
  const { themeVariables } = await import(`data:text/javascript,${encodeURIComponent(themesModule)}`);
  const hosts = new Map();
  const hostOf = async (entry) => {
    if (!hosts.has(entry)) hosts.set(entry, await bundle(entry));
    return hosts.get(entry);
  };
  const [script, css] = await Promise.all([
    readFile(`${root}dist/webview/hall.js`, 'utf8'),
    readFile(`${root}dist/webview/hall.css`, 'utf8'),
  ]);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });

  /**
   * @param {{ theme?: string, racks?: number, query?: string, width?: number, height?: number, ratio?: number,
   *   hall?: string, files?: Record<string, Uint8Array>, editable?: boolean, language?: string }} options
   *   `hall`: text of a hall, which the extension's own session then answers for; `files`: what lies beside it
   * @returns the page once its first scene is drawn, and what went wrong on it
   */
  async function open({
    theme = 'dark',
    racks = 300,
    query = '',
    width = 1400,
    height = 900,
    ratio = 1,
    hall,
    files: beside = {},
    editable = true,
    language = 'en',
  } = {}) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: ratio,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const problems = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.stack ?? String(error)));
    const texts = await bundleOf(language);
    const made = html(themeVariables[theme], language, canvasTexts(texts));
    const host = await hostOf(
      hall === undefined ? 'test/webview/fakeHost.ts' : 'test/webview/sessionHost.ts',
    );
    if (hall !== undefined) {
      const given = Object.entries(beside).map(([name, bytes]) => [
        `/${name}`,
        Buffer.from(bytes).toString('base64'),
      ]);
      await page.addInitScript((stand) => (window.stand = stand), {
        text: hall,
        editable,
        bundle: texts,
        files: Object.fromEntries(given),
      });
    }
    // For whoever measures: when the first picture had been handed over to the screen.
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('#canvas')?.dataset.drawn === undefined) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('hall-shown')));
      });
      observer.observe(document, { attributes: true, childList: true, subtree: true });
    });
    const files = {
      '/': ['text/html', made.body],
      '/theme.css': ['text/css', made.css],
      '/hall.css': ['text/css', css],
      '/hall.js': ['text/javascript', script],
      '/host.js': ['text/javascript', `(() => {${host}})()`],
    };
    await page.route(`${ORIGIN}/**`, (route) => {
      const file = files[new URL(route.request().url()).pathname];
      if (!file) return route.fulfill({ status: 404 });
      const [contentType, body] = file;
      const headers = contentType === 'text/html' ? { 'content-security-policy': made.policy } : {};
      return route.fulfill({ contentType, body, headers });
    });
    await page.goto(`${ORIGIN}/?racks=${racks}&${query}`);
    await page.waitForSelector('body[data-ready]', { timeout: 60_000 });
    return { page, problems };
  }
  /** Pictures of one size side by side, two in a row and at half their width, as one PNG. */
  async function sheet(pictures) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
    await page.setContent(
      `<style>body { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 4px; background: #888 }
      img { width: 100% }</style>${images.join('')}`,
    );
    const made = await page.screenshot({ fullPage: true });
    await context.close();
    return made;
  }
  return { open, sheet, close: () => browser.close() };
}
