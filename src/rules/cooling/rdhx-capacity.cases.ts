import type { AirUnit, Hall, Rack } from '../../model/types';
import { airUnit, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A door of 30 kW behind a rack. */
const doored = (load: Partial<Rack>, parts: Partial<AirUnit> = {}): Hall =>
  hall({
    types: [{ id: 'blank', kind: 'rear-door', widthMm: 600, depthMm: 300 }],
    airUnits: [airUnit('D1', { type: 'door', at: [0, 1200], ...parts })],
    racks: [rack('R1', load)],
  });

export const cases: RuleCases = {
  valid: [
    { name: '25 kW', hall: doored({ powerKw: 25 }) },
    { name: '100 kW, of which 20 to the air', hall: doored({ powerKw: 100, liquidFraction: 0.8 }) },
    { name: 'a door with a capacity of its own', hall: doored({ powerKw: 40 }, { coolingKw: 50 }) },
  ],
  invalid: [
    {
      name: '40 kW leave 10 to the room',
      hall: doored({ powerKw: 40 }),
      findings: [
        {
          objects: ['D1', 'R1'],
          message: 'R1 gives 40 kW to the air, and D1 takes 30 kW (133.3 %): 10 kW go to the room.',
          measured: 40,
          limit: 30,
          unit: 'kW',
        },
      ],
    },
    {
      name: '30 kW leave no margin',
      hall: doored({ powerKw: 30 }),
      findings: [
        {
          severity: 'info',
          objects: ['D1', 'R1'],
          message: /no margin/,
          measured: 30,
          limit: 30,
          unit: 'kW',
        },
      ],
    },
  ],
  blocked: [
    { name: 'no load', hall: doored({}), reason: 'D1: not known: the load of R1.' },
    {
      name: 'no capacity',
      hall: doored({ powerKw: 20 }, { type: 'blank' }),
      reason: 'D1: not known: coolingKw.',
    },
  ],
  notApplicable: [
    { name: 'a fan wall', hall: hall({ airUnits: [airUnit('FW-1')] }) },
    { name: 'a door on no rack', hall: doored({ powerKw: 90 }, { at: [9000, 9000] }) },
  ],
};
