// Serves the webview's bundle in a plain browser page with the extension's content security policy and a
// fake host, and opens it in Chromium. Used by the screenshots and by tests of the webview alone.
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
  });
  return built.outputFiles[0].text;
}

function html(theme) {
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
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<link rel="stylesheet" href="${ORIGIN}/theme.css"><link rel="stylesheet" href="${ORIGIN}/hall.css"></head>
<body class="${theme.bodyClass}" data-strings="{}"><div id="app"></div>
<script nonce="${NONCE}" src="${ORIGIN}/host.js"></script>
<script nonce="${NONCE}" src="${ORIGIN}/hall.js"></script></body></html>`,
    css: `:root { ${style} }`,
  };
}

/** A browser whose pages show the webview; close it when done. */
export async function openBrowser() {
  const themesModule = await bundle('test/webview/themeVariables.ts');
  const { themeVariables } = await import(`data:text/javascript,${encodeURIComponent(themesModule)}`);
  const host = await bundle('test/webview/fakeHost.ts');
  const [script, css] = await Promise.all([
    readFile(`${root}dist/webview/hall.js`, 'utf8'),
    readFile(`${root}dist/webview/hall.css`, 'utf8'),
  ]);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });

  /**
   * @param {{ theme?: string, racks?: number, query?: string, width?: number, height?: number, ratio?: number }} options
   * @returns the page once its first scene is drawn, and what went wrong on it
   */
  async function open({
    theme = 'dark',
    racks = 300,
    query = '',
    width = 1400,
    height = 900,
    ratio = 1,
  } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: ratio });
    const page = await context.newPage();
    const problems = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.stack ?? String(error)));
    const made = html(themeVariables[theme]);
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
    await page.waitForSelector('body[data-ready]', { timeout: 20_000 });
    return { page, problems };
  }
  return { open, close: () => browser.close() };
}
