import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldWords } from '../model/generated/fields';
import { rules } from '../rules/index.generated';
import { english } from '../../webview/strings';
import { diffWords } from '../formats/diff/diffWords';

const here = new URL('.', import.meta.url);
const root = new URL('../..', here);

/** Of the campus and of its owner. */
const languages = ['fr', 'ja'];

const textsOf = (file: string) =>
  JSON.parse(readFileSync(new URL(file, root), 'utf8')) as Record<string, string>;

/**
 * The sentences that the core says, each the literal with which it is said. One that is put together elsewhere could
 * stand in no bundle: it is refused here.
 */
const sentences = new Set(
  readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|cases)\.ts$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(new URL(`src/${name}`, root), 'utf8');
      const calls = [...code.matchAll(/(?<![\w.])said\(\s*(?:'([^'\\]*)'|"([^"\\]*)"|)/g)];
      return calls.map((call) => {
        const pattern = call[1] ?? call[2];
        expect(pattern, `${name}: ${code.slice(call.index, call.index + 60)}`).toBeDefined();
        return pattern!;
      });
    })
    // What holds no word and no sign of its own reads the same in every language.
    .filter((pattern) => !/^(?:\{\d+\})?$/.test(pattern)),
);

/** The placeholders of a text, sorted: a translation may turn them round, and may lose none. */
const placeholders = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();

it('the bundle has every text of the extension, and no other', () => {
  const used = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, here), 'utf8').matchAll(/l10n\.t\(\s*'([^']+)'/g)])
    .map(([, text]) => text);
  // What a field means is a sentence of the schema; what a comparison says, the command line says too.
  const meanings = Object.values(fieldWords).flatMap((fields) => fields.map((field) => field.description));
  const titles = rules.map(({ title }) => title);
  expect(used.length).toBeGreaterThan(0);
  expect(textsOf('l10n/bundle.l10n.json')).toEqual(
    Object.fromEntries(
      [...new Set([...used, ...sentences, ...meanings, ...titles, ...Object.values(diffWords)])].map(
        (text) => [text, text],
      ),
    ),
  );
});

it('the manifest names every text of package.nls.json, and no other', () => {
  const named = readFileSync(new URL('package.json', root), 'utf8').match(/(?<="%)[\w.]+(?=%")/g) ?? [];
  expect(Object.keys(textsOf('package.nls.json')).sort()).toEqual([...new Set(named)].sort());
});

describe.each(languages)('%s', (language) => {
  /** Texts of the canvas stand in the bundle of the extension, which hands them on. */
  const canvas = Object.fromEntries(
    Object.entries(english)
      .filter(([key]) => !key.startsWith('demand_'))
      .map(([key, text]) => [`canvas/${key}`, text]),
  );
  const english_ = { ...textsOf('l10n/bundle.l10n.json'), ...canvas };

  it.each([
    [`l10n/bundle.l10n.${language}.json`, english_],
    [`package.nls.${language}.json`, textsOf('package.nls.json')],
  ])('%s has every text, with its placeholders, and no other', (file, texts) => {
    const translated = textsOf(file);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(texts).sort());
    for (const [key, text] of Object.entries(texts)) {
      expect(placeholders(translated[key] ?? ''), key).toEqual(placeholders(text));
      expect(translated[key]?.trim(), key).not.toBe('');
    }
  });
});
