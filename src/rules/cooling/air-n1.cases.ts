import type { AirUnit, Design, Hall } from '../../model/types';
import { airUnit, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const walls = (...capacities: number[]): AirUnit[] =>
  capacities.map((coolingKw, n) => airUnit(`FW-${n + 1}`, { at: [10000, n * 2000], coolingKw }));

const room = (kw: number, airUnits: AirUnit[], design: Design = {}): Hall =>
  hall({ design, airUnits, racks: [rack('R1', { powerKw: kw })] });

const zoned = (...walls: AirUnit[]): Hall =>
  hall({
    airUnits: walls,
    racks: [rack('R1', { powerKw: 30, zone: 'Z1' }), rack('R2', { at: [600, 0], powerKw: 30, zone: 'Z2' })],
    zones: ['Z1', 'Z2'].map((id) => ({
      id,
      kind: 'pod' as const,
      outline: [
        [0, 0],
        [9000, 0],
        [9000, 9000],
      ],
    })),
  });
const inZone = (id: string, zone: string, coolingKw: number): AirUnit =>
  airUnit(id, { at: [10000, 0], zone, coolingKw });

export const cases: RuleCases = {
  valid: [
    { name: 'two of 50 for 40 kW', hall: room(40, walls(50, 50)) },
    { name: 'n+2: three of 50 for 40 kW', hall: room(40, walls(50, 50, 50), { cooling: 'n+2' }) },
    { name: '2n: four of 25 for 40 kW', hall: room(40, walls(25, 25, 25, 25), { cooling: '2n' }) },
    {
      name: 'the fans of the unit that stands still give no heat',
      hall: room(40, [
        airUnit('FW-1', { coolingKw: 45, powerKw: 20 }),
        airUnit('FW-2', { coolingKw: 45, powerKw: 2 }),
      ]),
    },
    {
      name: 'zones of two units each',
      hall: zoned(
        inZone('A1', 'Z1', 40),
        inZone('A2', 'Z1', 40),
        inZone('B1', 'Z2', 40),
        inZone('B2', 'Z2', 40),
      ),
    },
  ],
  invalid: [
    {
      name: 'the largest is the one that is lost',
      hall: room(40, walls(30, 60)),
      findings: [
        {
          objects: ['FW-2'],
          message: 'Losing FW-2 leaves the hall with 1 air unit for 40 kW: 30 kW (133.3 %).',
          measured: 40,
          limit: 30,
          unit: 'kW',
          lost: ['FW-2'],
        },
      ],
    },
    {
      name: 'the only one',
      hall: room(40, walls(60)),
      findings: [
        {
          objects: ['FW-1'],
          message: 'Losing FW-1 leaves the hall without an air unit for 40 kW.',
          measured: 40,
          limit: 0,
          unit: 'kW',
          lost: ['FW-1'],
        },
      ],
    },
    {
      name: 'n+2: two of three are lost',
      hall: room(40, walls(30, 30, 30), { cooling: 'n+2' }),
      findings: [{ objects: ['FW-1', 'FW-2'], measured: 40, limit: 30, unit: 'kW', lost: ['FW-1', 'FW-2'] }],
    },
    {
      name: 'one zone has no spare, and the hall is not told as well',
      hall: zoned(inZone('A1', 'Z1', 40), inZone('A2', 'Z1', 40), inZone('B1', 'Z2', 40)),
      findings: [
        {
          objects: ['Z2', 'B1'],
          message: /leaves zone Z2/,
          measured: 30,
          limit: 0,
          unit: 'kW',
          lost: ['B1'],
        },
      ],
    },
    {
      name: 'just enough',
      hall: room(40, walls(40, 40)),
      findings: [
        {
          severity: 'info',
          objects: ['FW-1'],
          message: /No margin is left\.$/,
          measured: 40,
          limit: 40,
          unit: 'kW',
          lost: ['FW-1'],
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a capacity that is not known',
      hall: room(40, [...walls(50), airUnit('FW-9')]),
      reason: 'The hall: not known: coolingKw of FW-9.',
    },
    {
      name: 'a load that is not known',
      hall: hall({ airUnits: walls(50, 50), racks: [rack('R1')] }),
      reason: 'The hall: not known: the heat of R1.',
    },
  ],
  notApplicable: [
    { name: 'n', hall: room(40, walls(50), { cooling: 'n' }) },
    { name: 'no air unit', hall: room(40, []) },
    { name: 'too few with all of them running', hall: room(40, walls(15, 15)) },
  ],
};
