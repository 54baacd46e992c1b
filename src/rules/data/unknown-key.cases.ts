import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: 'keys of the format', hall: hall({ racks: [rack('R1', { powerKw: 10, note: 'any text' })] }) },
  ],
  invalid: [
    {
      name: 'a slip in the case of a letter',
      hall: { ...hall(), racks: [{ ...rack('R1'), powerKW: 16 }] },
      findings: [
        {
          objects: ['R1'],
          message: 'R1: "powerKW" is not a key of the format; it is kept.',
          on: '"powerKW": 16',
        },
      ],
    },
    {
      name: 'in the head',
      hall: { ...hall(), rooms: 2 },
      findings: [
        {
          objects: [],
          message: 'The hall: "rooms" is not a key of the format; it is kept.',
          on: '"rooms": 2',
        },
      ],
    },
    {
      name: 'two of them, one inside another object',
      hall: { ...hall(), racks: [{ ...rack('R1'), colour: 'red', feeds: [{ feed: 'A1', wight: 1 }] }] },
      findings: [
        { objects: ['R1'], message: /"colour"/ },
        { objects: ['R1'], message: /"wight"/ },
      ],
    },
  ],
};
