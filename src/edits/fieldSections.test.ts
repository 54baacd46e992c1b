import { expect, it } from 'vitest';
import { fieldWords } from '../model/generated/fields';
import { fieldSection, fieldSections } from './fieldSections';

const sectionsOf = (collection: 'racks' | 'cdus' | 'loops' | 'feeds') =>
  Object.fromEntries(fieldWords[collection].map(({ path }) => [path[0], fieldSection(collection, path)]));

it('puts a field where a person looks for it', () => {
  expect(sectionsOf('racks')).toMatchObject({
    id: 'identity',
    at: 'place',
    row: 'place',
    powerKw: 'power',
    liquidFraction: 'cooling',
    loop: 'cooling',
    note: 'other',
  });
  expect(sectionsOf('feeds')).toMatchObject({ side: 'power', ratingA: 'power' });
});

it('gives what several collections call alike to what each is about', () => {
  expect(fieldSection('loops', ['topology'])).toBe('cooling');
  expect(fieldSection('power', ['topology'])).toBe('power');
});

it('leaves little under other things', () => {
  for (const [collection, words] of Object.entries(fieldWords)) {
    if (['types', 'waivers', 'tests', 'phases', 'columns'].includes(collection)) continue;
    const other = words.filter(
      ({ path }) => fieldSection(collection as keyof typeof fieldWords, path) === 'other',
    );
    expect(other.map(({ path }) => path[0]).filter((key) => key !== 'note')).toEqual([]);
  }
  expect(fieldSections.at(-1)).toBe('other');
});
