import type { Feed, Hall } from '../../model/types';
import { busway, hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A panel of 800 mm × 400 mm that faces south, and a column `mm` before it. */
const panel = (mm: number, parts: Partial<Feed> = {}, rest: Partial<Hall> = {}): Hall =>
  hall({
    design: { profile: 'us' },
    feeds: [busway('RA', { type: 'panel', kind: 'rpp', at: [10000, 5000], facing: 'south', ...parts })],
    columns: [{ id: 'C1', at: [10200, 5400 + mm], size: [400, 400] }],
    ...rest,
  });

export const cases: RuleCases = {
  valid: [
    { name: '1067 mm at 415 V, with grounded parts opposite', hall: panel(1067) },
    { name: '914 mm at 208 V: 120 V to ground', hall: panel(914, { voltageV: 208 }) },
    { name: '914 mm with nothing grounded opposite', hall: panel(914), options: { condition: 1 } },
    { name: '1219 mm between live parts', hall: panel(1219), options: { condition: 3 } },
    {
      name: 'a narrow panel in a space that is not centred on it',
      hall: panel(
        1200,
        { type: 'narrow' },
        {
          types: [{ id: 'narrow', kind: 'rpp', widthMm: 400, depthMm: 400 }],
          columns: [{ id: 'C1', at: [10400, 5400], size: [400, 400] }],
        },
      ),
    },
  ],
  invalid: [
    {
      name: '900 mm are below every depth',
      hall: panel(900),
      findings: [
        {
          objects: ['RA', 'C1'],
          message: 'RPP RA has 900 mm of working space before it, up to C1; 914 mm are needed.',
          measured: 900,
          limit: 914,
          unit: 'mm',
        },
      ],
    },
    {
      name: '1000 mm at 415 V: the row of the table is common practice',
      hall: panel(1000),
      findings: [
        {
          severity: 'warning',
          objects: ['RA', 'C1'],
          message: 'RPP RA has 1000 mm of working space before it, up to C1; 1067 mm are needed.',
          measured: 1000,
          limit: 1067,
          unit: 'mm',
        },
      ],
    },
    {
      name: '1200 mm between live parts',
      hall: panel(1200),
      options: { condition: 3 },
      findings: [{ severity: 'warning', objects: ['RA', 'C1'], measured: 1200, limit: 1219, unit: 'mm' }],
    },
    {
      name: '250 V DC are above 150 V to ground',
      hall: panel(1000, { voltageV: 250, current: 'dc' }),
      findings: [{ severity: 'warning', objects: ['RA', 'C1'], measured: 1000, limit: 1067, unit: 'mm' }],
    },
    {
      name: 'a narrow panel needs 762 mm of width',
      hall: panel(
        1200,
        { type: 'narrow' },
        {
          types: [{ id: 'narrow', kind: 'rpp', widthMm: 400, depthMm: 400 }],
          columns: [
            { id: 'C1', at: [10500, 5400], size: [400, 400] },
            { id: 'C2', at: [9500, 5400], size: [400, 400] },
          ],
        },
      ),
      findings: [{ objects: ['RA', 'C1'], measured: 0, limit: 914, unit: 'mm' }],
    },
  ],
  notApplicable: [
    { name: 'another profile', hall: panel(500, {}, { design: { profile: 'eu' } }) },
    {
      name: 'a run of busway',
      hall: hall({
        design: { profile: 'us' },
        feeds: [
          busway('A1', {
            path: [
              [0, 0],
              [9000, 0],
            ],
          }),
        ],
      }),
    },
  ],
};
