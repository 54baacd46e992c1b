import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { canDraw } from '../formats/pictures/png/letters';
import { englishTexts } from '../formats/pictures/texts';
import { winAnsi } from '../formats/pictures/winAnsi';
import { written } from '../words/numberWords';
import { pictureTexts } from './pictureTexts';

/** VS Code in a language: its texts are those of the bundle. */
const bundle = vi.hoisted(() => ({ texts: {} as Readonly<Record<string, string>>, language: 'en' }));
vi.mock('vscode', () => ({
  env: {
    get language() {
      return bundle.language;
    },
  },
  l10n: {
    t: (text: string, ...values: readonly unknown[]) =>
      (bundle.texts[text] ?? text).replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)])),
    get bundle() {
      return bundle.texts;
    },
  },
}));

const use = (language: string) => {
  const file = new URL(`../../l10n/bundle.l10n${language}.json`, import.meta.url);
  bundle.language = language.slice(1) || 'en';
  bundle.texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
};

describe('the words on an exported picture', () => {
  beforeEach(() => use(''));

  it('are in English those of the command line', () => {
    const own = pictureTexts('a.svg');
    expect({
      ...own,
      side: own.side('A'),
      counted: own.counted('error', 2),
      planOf: own.planOf('x'),
    }).toMatchObject({
      kind: englishTexts.kind,
      severity: englishTexts.severity,
      legend: englishTexts.legend,
      side: englishTexts.side('A'),
      counted: englishTexts.counted('error', 2),
      planOf: englishTexts.planOf('x'),
    });
    expect(own.seen.overlay).toEqual(englishTexts.seen.overlay);
    expect(own.seen.loss).toEqual(englishTexts.seen.loss);
    expect(own.seen.lossSums(1, 2, 3, 4)).toBe(englishTexts.seen.lossSums(1, 2, 3, 4));
  });

  it('are French in every format', () => {
    use('.fr');
    for (const file of ['a.svg', 'a.pdf', 'a.png', 'a.dxf']) {
      const own = pictureTexts(file);
      expect([own.legend, own.scale, own.seen.asOf('P1'), own.counted('warning', 2)], file).toEqual([
        'Légende',
        'Échelle',
        'À la phase P1',
        '2 avertissements',
      ]);
      expect(own.shown.hidden([own.shown.layer.air, own.shown.objects(1)].join(', '))).toBe(
        'Masqués\u00a0: Refroidissement par air, 1 objet',
      );
    }
  });

  it('bring numbers as the language writes them, in a blank that every format can draw', () => {
    use('.fr');
    for (const file of ['a.svg', 'a.pdf', 'a.png', 'a.dxf'])
      expect(written(12_345.5, pictureTexts(file).numbers), file).toBe('12\u202f345,5');
    expect(winAnsi('\u202f')).toBe(0xa0);
    expect(canDraw('\u202f')).toBe(true);
    use('.ja');
    expect(written(12_345.5, pictureTexts('a.svg').numbers)).toBe('12345.5');
  });

  it('are Japanese where its letters can be drawn, and else English rather than frames', () => {
    use('.ja');
    expect(pictureTexts('a.svg').legend).toBe('凡例');
    expect(pictureTexts('a.dxf').legend).toBe('凡例');
    expect(pictureTexts('a.pdf').legend).toBe('凡例');
    expect(pictureTexts('a.png').legend).toBe('Legend');
  });
});
