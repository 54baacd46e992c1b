import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const root = new URL('../..', here);

it('the translation bundle has every text of the extension, and no other', () => {
  const used = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, here), 'utf8').matchAll(/l10n\.t\(\s*'([^']+)'/g)])
    .map(([, text]) => text);
  expect(used.length).toBeGreaterThan(0);
  const bundle: unknown = JSON.parse(readFileSync(new URL('l10n/bundle.l10n.json', root), 'utf8'));
  expect(bundle).toEqual(Object.fromEntries([...new Set(used)].map((text) => [text, text])));
});

it('the manifest names every text of package.nls.json, and no other', () => {
  const named = readFileSync(new URL('package.json', root), 'utf8').match(/(?<="%)[\w.]+(?=%")/g) ?? [];
  const texts: object = JSON.parse(readFileSync(new URL('package.nls.json', root), 'utf8'));
  expect(Object.keys(texts).sort()).toEqual([...new Set(named)].sort());
});
