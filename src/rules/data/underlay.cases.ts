import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const under = (file: string) => ({
  ...hall({ racks: [rack('R1')] }),
  underlay: { file, at: [0, 0], widthMm: 20_000 },
});

export const cases: RuleCases = {
  valid: [{ name: 'a drawing that is there', hall: under('drawings/plan.png') }],
  invalid: [
    {
      name: 'a drawing that is not there, on its name',
      hall: under('missing.svg'),
      findings: [
        {
          objects: [],
          message: 'The drawing missing.svg cannot be read: there is no such file that may be opened.',
          on: '"file": "missing.svg"',
        },
      ],
    },
    {
      name: 'a file that is called a drawing and is none',
      hall: under('notPng.png'),
      findings: [{ objects: [], message: 'The drawing notPng.png is not shown: it is no PNG.' }],
    },
  ],
  notApplicable: [
    { name: 'a hall without a drawing', hall: hall({ racks: [rack('R1')] }) },
    { name: 'a hall of which nobody knows the folder', hall: under('unknown.png') },
  ],
};
