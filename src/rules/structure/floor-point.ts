import { assumedClass, feet, judgeFeet } from '../footLoad';
import { marginShare } from '../limits';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'structure/floor-point',
  title: 'The floor carries the foot of every rack',
  severity: 'error',
  subjects: ['rows'],
  options: { feet, assumedClass, marginShare },
  source:
    'F = m·g / n. Working loads of EN 12825 classes 1 to 6 (2, 3, 4, 4.5, 5, 6 kN; half of the ultimate load) as printed by Gamma Industries and Comey. The text of the standard is not public.',
  check: (hall, row, options) => judgeFeet(hall, row, { ...options, factor: 1 }),
});
