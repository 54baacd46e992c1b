import { expect, it } from 'vitest';
import { textsWithOtherWords, wordsIn } from '../support/pageWords';

it('takes words apart at whatever is no letter', () => {
  expect(wordsIn('{0} {0?baie|baies}, 12 kW – Allées d’air')).toEqual(['baie', 'baies', 'allées', 'air']);
  expect(wordsIn('ラック R1-1 NVL72')).toEqual(['nvl']);
});

it('tells the texts that say something which stands in no known one', () => {
  const known = ['Baie', 'Puissance : {0} kW'];
  expect(textsWithOtherWords(['Puissance baie', 'Rack power', 'Rack power'], known)).toEqual([
    'rack, power: Rack power',
  ]);
});
