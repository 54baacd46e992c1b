import { assumedClass, feet, judgeFeet } from '../footLoad';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'structure/rolling-load',
  title: 'The floor carries a rack while it is rolled to its place',
  severity: 'warning',
  subjects: ['rows'],
  options: {
    factor: {
      default: 1.5,
      unit: '1',
      description: 'Load of the worst castor of a rack in motion, as a multiple of its share at rest.',
      source: 'Common practice, not confirmed; aidatacenterguide.com: moving loads exceed static ones',
    },
    feet,
    assumedClass,
  },
  source:
    'F = m·g / n · k. That moving loads exceed static ones: aidatacenterguide.com; the factor is common practice. Working loads of EN 12825 as printed by Gamma Industries and Comey.',
  check: (hall, row, options) => judgeFeet(hall, row, options),
});
