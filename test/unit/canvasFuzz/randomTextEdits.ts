/** Random edits of the text by hand: mostly of a number, sometimes one that breaks it. */
import type { TextEdit } from '../../../src/text/source';
import { below, pick, type Random } from '../../support/seededRandom';

export function randomTextEdit(random: Random, text: string): readonly TextEdit[] {
  const dice = random();
  if (dice < 0.75) {
    const numbers = [...text.matchAll(/(?<=[[,]\s*)\d{2,5}(?=\s*[,\]])/g)];
    if (numbers.length === 0) return [];
    const found = pick(random, numbers);
    return [{ offset: found.index, length: found[0].length, text: String(below(random, 9000) + 10) }];
  }
  const offset = below(random, text.length);
  if (dice < 0.9) {
    const breaks = [...text.matchAll(/\n/g)];
    return breaks.length > 0 ? [{ offset: pick(random, breaks).index, length: 0, text: '\n' }] : [];
  }
  return [
    random() < 0.5
      ? { offset, length: 1, text: '' }
      : { offset, length: 0, text: pick(random, ['{', '"', ',', 'x']) },
  ];
}

/** What another program writes that reads the hall and writes it in its own way; undefined for a broken text. */
export function writtenAnew(random: Random, text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const written =
    random() < 0.5 ? JSON.stringify(value, null, 2) : JSON.stringify(value).replaceAll('},{', '},\n{');
  return random() < 0.2 ? written.replaceAll('\n', '\r\n') : written;
}
