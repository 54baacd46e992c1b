import { afterEach, expect, it } from 'vitest';
import { commandStrings } from './commands/commandStrings';
import { conflictStrings } from './conflicts/conflictStrings';
import { seeingStrings } from './overlays/seeingStrings';
import { questionStrings } from './panel/questionStrings';
import { panelStrings } from './panelStrings';
import { reviewStrings } from './review/reviewStrings';
import { toolStrings } from './tools/toolStrings';
import { viewStrings } from './view/viewStrings';
import { english, say, translate, type StringKey } from './strings';

afterEach(() => translate('{}'));

it('counts in English', () => {
  expect([0, 1, 2].map((n) => say('statusRacks', n))).toEqual(['0 racks', '1 rack', '2 racks']);
  expect(say('rowTyped', 1, 600)).toBe('1 rack as typed, 600 mm. Enter places it.');
});

it('counts as the language of the translation does, and in English where there is none', () => {
  translate(JSON.stringify({ statusRacks: '{0} {0?baie|baies}' }), 'fr');
  expect([0, 1, 2].map((n) => say('statusRacks', n))).toEqual(['0 baie', '1 baie', '2 baies']);
  expect(say('errors', 0)).toBe('0 errors');
});

it('has each text once: a second one of the same key would be shown in the place of the first', () => {
  const parts = [
    panelStrings,
    conflictStrings,
    commandStrings,
    toolStrings,
    questionStrings,
    viewStrings,
    seeingStrings,
    reviewStrings,
  ].flatMap((part) => Object.entries(part));
  for (const [key, text] of parts) expect(english[key as StringKey], key).toBe(text);
  expect(new Set(parts.map(([key]) => key)).size).toBe(parts.length);
});
