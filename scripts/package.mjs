// Makes data-hall-designer-<version>.vsix and refuses one that is too large or holds what nobody should ship.
// vsce runs the production build itself (`vscode:prepublish`).
import { createVSIX } from '@vscode/vsce';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipEntries } from './zipEntries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const largestBytes = 1024 * 1024;

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const name = `${manifest.name}-${manifest.version}.vsix`;

/** What the package cannot work without. */
const required = [
  'extension/package.json',
  'extension/package.nls.json',
  'extension/LICENSE.txt',
  'extension/dist/extension.js',
  'extension/dist/webview/hall.js',
  'extension/dist/webview/hall.css',
  'extension/dist/ThirdPartyNotices.txt',
  'extension/media/icon.png',
  ...manifest.contributes.jsonValidation.map(({ url }) => `extension/${url.replace(/^\.\//, '')}`),
];

/** What must not be in it, whatever .vscodeignore says. */
const forbidden = [
  { what: 'source', pattern: /\.tsx?$/ },
  // The pages of the rules of the category test are none.
  { what: 'a test', pattern: /^extension\/(?!docs\/rules\/)(.*\/)?tests?\/|\.test\./ },
  { what: 'the command line, which comes from npm', pattern: /dist\/datahall\.js$/ },
  { what: 'a source map', pattern: /\.map$/ },
  { what: 'a dependency', pattern: /(^|\/)node_modules\// },
];

await createVSIX({
  cwd: root,
  packagePath: `${root}${name}`,
  dependencies: false,
  // The project has no public address yet; without this vsce stops to ask about relative links in the README.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const entries = zipEntries(`${root}${name}`);
const bytes = statSync(`${root}${name}`).size;
console.log(
  `${name}: ${(bytes / 1024).toFixed(1)} KB, ${entries.length} files (limit ${largestBytes / 1024} KB)`,
);

/** All that a canvas loads: it must be there within the time in which a tab opens. */
const largestWebviewBytes = 600 * 1024;
const webviewBytes = ['hall.js', 'hall.css'].reduce(
  (sum, file) => sum + statSync(`${root}dist/webview/${file}`).size,
  0,
);
console.log(`dist/webview: ${(webviewBytes / 1024).toFixed(1)} KB (limit ${largestWebviewBytes / 1024} KB)`);

const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
const faults = [
  ...(bytes > largestBytes
    ? [`it is ${(bytes / 1024).toFixed(0)} KB, the limit is ${largestBytes / 1024} KB`]
    : []),
  ...(webviewBytes > largestWebviewBytes
    ? [`its webview is ${(webviewBytes / 1024).toFixed(0)} KB, the limit is ${largestWebviewBytes / 1024} KB`]
    : []),
  ...required.filter((file) => !names.has(file.toLowerCase())).map((file) => `${file} is missing`),
  ...entries.flatMap(({ name: file }) =>
    forbidden.filter(({ pattern }) => pattern.test(file)).map(({ what }) => `${file} is ${what}`),
  ),
];
for (const fault of faults) console.error(`The package is refused: ${fault}.`);
process.exit(faults.length ? 1 : 0);
