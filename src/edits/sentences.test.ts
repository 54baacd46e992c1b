import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { said } from '../words/said';
import { refuse } from './hallEdit';
import { inWords, sentence, sentences } from './sentences';

describe('sentences of gestures', () => {
  it('are said in English, with their values, and name themselves for other languages', () => {
    expect(sentence('someCannotHave', 2, 5, { field: 'loop' })).toEqual({
      text: '2 of 5 objects can have no loop and stay as they are.',
      because: { key: 'someCannotHave', values: [2, 5, { field: 'loop' }] },
    });
    expect(refuse('gone', 'R1')).toEqual({
      refused: 'R1 is no longer in the hall.',
      because: { key: 'gone', values: ['R1'] },
    });
  });

  it('name fields, words and what the format asks in the language of whoever reads them', () => {
    const { text, because } = sentence(
      'wrongField',
      'R1',
      { field: 'serves' },
      { demand: { kind: 'oneOf', of: ['compute', 'network'] } },
    );
    expect(text).toBe('R1: serves must be one of Compute, Network.');
    const french = {
      field: () => 'Usage',
      word: (word: string) => ({ compute: 'Calcul', network: 'Réseau' })[word] ?? word,
      demand: () => 'l’un de : {0}',
      number: (value: number) => String(value).replace('.', ','),
    };
    const limit = inWords([{ demand: { kind: 'oneOf', of: [0.95] } }], french);
    expect(limit).toEqual(['l’un de : 0,95']);
    expect(inWords(because.values, french)).toEqual(['R1', 'usage', 'l’un de : Calcul, Réseau']);
  });

  it('write the name of a field small in a sentence, unless it is an abbreviation', () => {
    expect(sentence('noneCanHave', { field: 'at.0' }).text).toBe('None of these objects can have a x.');
    const told = inWords([{ field: 'loop' }], {
      field: () => 'TCS-Kreis',
      word: String,
      demand: String,
      number: String,
    });
    expect(told).toEqual(['TCS-Kreis']);
  });

  it('keep what a value holds as it is', () => {
    expect(sentence('wrongValue', 'R{1}', '{0} $& x').text).toBe('R{1}: {0} $& x');
    const problem = said('{0} must be {1}.', 'at[0]', said('a number'));
    expect(sentence('wrongValue', 'R1', { said: problem }).text).toBe('R1: at[0] must be a number.');
  });

  it('are all of those that refuse: none stands in the code of a gesture', () => {
    const here = new URL('.', import.meta.url);
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
      expect(readFileSync(new URL(file, here), 'utf8').match(/refused: [`'"]/g), file).toBeNull();
    }
    const used = files
      .filter((name) => name.endsWith('.ts') && !/sentences|test/.test(name))
      .map((name) => readFileSync(new URL(name, here), 'utf8'))
      .join('\n');
    for (const key of Object.keys(sentences)) expect(used, key).toContain(`'${key}'`);
  });
});
