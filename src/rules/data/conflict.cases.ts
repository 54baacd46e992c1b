import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const left = (...$conflicts: readonly object[]) => ({
  ...hall({ racks: [rack('R1', { powerKw: 120 })] }),
  $conflicts,
});

export const cases: RuleCases = {
  valid: [
    { name: 'a hall that was never merged', hall: hall({ racks: [rack('R1')] }) },
    { name: 'a list of conflicts that is empty', hall: left() },
  ],
  invalid: [
    {
      name: 'a field that both sides changed, on the field itself',
      hall: left({ id: 'R1', collection: 'racks', path: ['powerKw'], base: 100, ours: 120, theirs: 140 }),
      findings: [
        {
          objects: ['R1'],
          message:
            'R1: powerKw is 120 on our side and 140 on theirs; it was 100. Pick one, then remove the entry from $conflicts.',
          on: '"powerKw": 120',
        },
      ],
    },
    {
      name: 'places that differ',
      hall: left({
        id: 'R1',
        collection: 'racks',
        path: ['at'],
        base: { at: [0, 0] },
        ours: { at: [600, 0] },
        theirs: { at: [0, 600], facing: 'east' },
      }),
      findings: [
        {
          objects: ['R1'],
          message:
            /^R1: its place is \[600, 0\] on our side and \[0, 600\] facing east on theirs; it was \[0, 0\]\./,
        },
      ],
    },
    {
      name: 'an object that we deleted and they changed, on the entry',
      hall: left({
        id: 'R2',
        collection: 'racks',
        path: [],
        base: { id: 'R2', type: 'plain', at: [0, 0] },
        theirs: { id: 'R2', type: 'plain', at: [600, 0] },
      }),
      findings: [{ objects: ['R2'], message: /^R2 was deleted on our side and was changed on theirs\./ }],
    },
    {
      name: 'an object that they deleted and we still need, and one that both added',
      hall: left(
        { id: 'R1', collection: 'racks', path: [], base: { id: 'R1' }, ours: { id: 'R1' } },
        { id: 'R1', collection: 'racks', path: [], ours: { id: 'R1' }, theirs: { id: 'R1', type: 'wide' } },
      ),
      findings: [
        { objects: ['R1'], message: /^R1 is still needed on our side and was deleted on theirs\./ },
        { objects: ['R1'], message: /^R1 was added on both sides, and the two differ\./ },
      ],
    },
    {
      name: "a field of the file's own",
      hall: left({ path: ['design', 'itKw'], base: 1, ours: 2 }),
      findings: [
        {
          objects: [],
          message: /^The file: design\.itKw is 2 on our side and removed on theirs; it was 1\./,
        },
      ],
    },
  ],
};
