import { expect, it } from 'vitest';
import { exitCodeOf, failLevels } from './exitCodes';

const summary = (errors: number, warnings: number, infos: number) => ({
  files: 1,
  errors,
  warnings,
  infos,
  waived: 0,
  baselined: 0,
});

it.each([
  // errors, warnings, infos; exit code at error, warning, info, never
  [0, 0, 0, [0, 0, 0, 0]],
  [1, 0, 0, [1, 1, 1, 0]],
  [0, 1, 0, [0, 1, 1, 0]],
  [0, 0, 1, [0, 0, 1, 0]],
])('%d errors, %d warnings, %d infos', (errors, warnings, infos, codes) => {
  expect(
    failLevels.map((failOn) =>
      exitCodeOf(summary(errors, warnings, infos), { failOn, maxWarnings: undefined }),
    ),
  ).toEqual(codes);
});

it.each([
  [3, 3, 0],
  [4, 3, 1],
  [0, 0, 0],
  [1, 0, 1],
])('%d warnings of at most %d end with %d', (warnings, maxWarnings, code) => {
  expect(exitCodeOf(summary(0, warnings, 0), { failOn: 'never', maxWarnings })).toBe(code);
});
