import { judgeAisle } from '../aisleWidth';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'space/hot-aisle-width',
  title: 'The hot aisle is wide enough',
  severity: 'error',
  subjects: ['rows'],
  options: {
    minMm: {
      default: 900,
      unit: 'mm',
      description: 'Least clear width behind the rear of a rack.',
      source: 'BICSI 002 as cited by a public physical-layout guide: 36 in',
    },
    warnMm: {
      default: 1200,
      unit: 'mm',
      description: 'Clear width below which it warns: liquid-cooled racks need room for hoses and doors.',
      source: 'Practice in AI halls as cited by the same guide: 42 to 48 in',
    },
  },
  source:
    'Checks defaults 900 mm and 1200 mm (basis: BICSI 002 as summarised by a secondary source; the text is not public).',
  check: (hall, row, { minMm, warnMm }) =>
    judgeAisle(hall, row, { face: 'rear', errorBelowMm: minMm, warnBelowMm: warnMm }),
});
