// The licences of the packages whose code is inside the bundles: most of them ask to be passed on with it.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folder of the package that a bundled file belongs to, relative to the repository; none for our own files. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/**
 * @param {string} root the repository
 * @param {import('esbuild').Metafile[]} metafiles one for each bundle
 * @returns {string} name, version, licence and licence text of every package in the bundles, sorted by name
 */
export function thirdPartyNotices(root, metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((o) => Object.keys(o.inputs)),
  );
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))];
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    const text = file ? readFileSync(path.join(root, folder, file), 'utf8').trim() : '';
    return { name, notice: `${name} ${version} (${license})\n\n${text}`.trim() };
  });
  // Data that is no package: the outlines of letters in src/formats/pictures/png/glyphs.ts.
  if (inputs.some((input) => input.endsWith('png/glyphs.ts'))) {
    const licence = readFileSync(path.join(root, 'node_modules/typescript/LICENSE.txt'), 'utf8').trim();
    const copyright = 'Copyright 2011 Google Inc. All Rights Reserved.';
    notices.push({
      name: 'Roboto',
      notice: `Roboto 2, letter outlines (Apache-2.0)\n\n${copyright}\n\n${licence}`,
    });
  }
  notices.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${['Parts of this program come from these packages.', ...notices.map((n) => n.notice)].join(`\n\n${'-'.repeat(80)}\n`)}\n`;
}
