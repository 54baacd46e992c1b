import { judgeAisle } from '../aisleWidth';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'space/cold-aisle-width',
  title: 'The cold aisle is wide enough',
  severity: 'error',
  subjects: ['rows'],
  options: {
    minMm: {
      default: 1200,
      unit: 'mm',
      description: 'Least clear width before the front of a rack.',
      source: 'TIA-942 as summarised by professionistidelverde.it: at least 1.2 m; BICSI 002 as cited: 48 in',
    },
  },
  source:
    'Checks default 1200 mm (basis: TIA-942 and BICSI 002 as summarised by secondary sources; the texts are not public).',
  check: (hall, row, { minMm }) =>
    judgeAisle(hall, row, { face: 'front', errorBelowMm: minMm, warnBelowMm: minMm }),
});
