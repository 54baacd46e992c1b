import type { AirUnit, Hall, Rack } from '../../model/types';
import { airUnit, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A wall 1 m deep against the west wall of the room: racks begin at x = 1 m + the distance. */
const wall = (parts: Partial<AirUnit> = {}): AirUnit =>
  airUnit('FW-1', { at: [0, 0], facing: 'east', ...parts });
const at = (metres: number, parts: Partial<Rack> = {}): Rack =>
  rack('R1', { at: [1000 + metres * 1000, 0], powerKw: 17, ...parts });
const opposed = airUnit('FW-2', { at: [39000, 0], facing: 'west' });

const zoned = (id: string): Hall =>
  hall({
    zones: ['Z1', 'Z2'].map((zone) => ({
      id: zone,
      kind: 'pod' as const,
      outline: [
        [0, 0],
        [9000, 0],
        [9000, 9000],
      ],
    })),
    airUnits: [wall({ zone: 'Z1' }), airUnit('FW-2', { at: [39000, 0], facing: 'west', zone: 'Z2' })],
    racks: [at(25, { zone: id })],
  });

export const cases: RuleCases = {
  valid: [
    { name: '15 m', hall: hall({ airUnits: [wall()], racks: [at(15)] }) },
    {
      name: '38 m between opposed fan walls, and a rack in the middle',
      hall: hall({
        airUnits: [wall(), opposed],
        racks: [at(12), rack('R2', { at: [24000, 0], powerKw: 17 })],
      }),
    },
    {
      name: 'a maker who states 20 m',
      hall: hall({ airUnits: [wall({ throwMm: 20000 })], racks: [at(19.5)] }),
    },
    {
      name: 'racks without heat to the air may be anywhere',
      hall: hall({
        airUnits: [wall()],
        racks: [at(5), rack('R2', { at: [30000, 0], powerKw: 100, liquidFraction: 1 })],
      }),
    },
  ],
  invalid: [
    {
      name: '16 m is a warning',
      hall: hall({ airUnits: [wall()], racks: [at(16)] }),
      findings: [
        {
          severity: 'warning',
          objects: ['FW-1', 'R1'],
          message: 'FW-1 is the nearest unit of R1, 16 m away; its air is sure to reach 15 m.',
          measured: 16,
          limit: 15,
          unit: 'm',
        },
      ],
    },
    {
      name: '20 m',
      hall: hall({ airUnits: [wall()], racks: [at(20)] }),
      findings: [
        {
          objects: ['FW-1', 'R1'],
          message: 'FW-1 is the nearest unit of R1, 20 m away; it reaches 18 m.',
          measured: 20,
          limit: 18,
          unit: 'm',
        },
      ],
    },
    {
      name: 'a maker who states 10 m',
      hall: hall({ airUnits: [wall({ throwMm: 10000 })], racks: [at(12)] }),
      findings: [{ objects: ['FW-1', 'R1'], measured: 12, limit: 10, unit: 'm' }],
    },
    {
      name: 'the unit of another zone is no help',
      hall: zoned('Z1'),
      findings: [{ objects: ['FW-1', 'R1'], measured: 25, limit: 18, unit: 'm' }],
    },
  ],
  notApplicable: [
    {
      name: 'an in-row cooler',
      hall: hall({ airUnits: [airUnit('K1', { type: 'cooler' })], racks: [at(30)] }),
    },
    { name: 'no rack', hall: hall({ airUnits: [wall()] }) },
  ],
};
