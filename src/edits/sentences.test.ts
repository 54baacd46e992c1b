import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refuse } from './hallEdit';
import { sentence, sentences } from './sentences';

describe('sentences of gestures', () => {
  it('are said in English, with their values, and name themselves for other languages', () => {
    expect(sentence('someCannotHave', 2, 5, 'loop')).toEqual({
      text: '2 of 5 objects can have no loop and stay as they are.',
      because: { key: 'someCannotHave', values: [2, 5, 'loop'] },
    });
    expect(refuse('gone', 'R1')).toEqual({
      refused: 'R1 is no longer in the hall.',
      because: { key: 'gone', values: ['R1'] },
    });
  });

  it('keep what a value holds as it is', () => {
    expect(sentence('wrongValue', 'R{1}', '{0} $& x').text).toBe('R{1}: {0} $& x');
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
