import type { Hall, Loop, Rack } from '../../model/types';
import { cdu, hall, loop, many, plant, rack } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

/** GB300 racks, whose flow follows the supply temperature, on one CDU of 1200 L/min. */
const gb300 = (count: number, supplyC: number): Hall =>
  hall({
    plants: [plant('FWS', { supplyC: supplyC - 4 })],
    loops: [loop('TCS-1', { supplyC })],
    cdus: [cdu('CDU-1', { type: 'vertiv-xdu1350-2p', loop: 'TCS-1', plant: 'FWS' })],
    racks: many(count, 'R', (id) => rack(id, { type: 'nvidia-gb300-nvl72', loop: 'TCS-1' })),
  });

/** One rack whose flow is that of its heat at the loop's rise; only the pipes limit it. */
const byHeat = (parts: Partial<Loop>, rackParts: Partial<Rack> = {}): Hall =>
  hall({
    loops: [loop('TCS-1', { deltaK: 10, ...parts })],
    racks: [rack('R1', { powerKw: 115, liquidFraction: 1, loop: 'TCS-1', ...rackParts })],
  });

const pumps = (measured: number, limit = 1200): ExpectedFinding => ({
  objects: ['TCS-1', 'CDU-1'],
  measured,
  limit,
  unit: 'L/min',
});
const warning = { severity: 'warning' } as const;

export const cases: RuleCases = {
  valid: [
    { name: '18 GB300 at 25 °C need 59 L/min each', hall: gb300(18, 25) },
    { name: '15 GB300 at 30 °C need 71 L/min each', hall: gb300(15, 30) },
    { name: '9 GB300 at 40 °C need 119 L/min each', hall: gb300(9, 40) },
    { name: '13 GB300 at 32.5 °C need 80 L/min each', hall: gb300(13, 32.5) },
    { name: '115 kW at 10 K need 172.1 L/min of PG25', hall: byHeat({ flowLpm: 191.3 }) },
    { name: '115 kW at 10 K need 165.6 L/min of water', hall: byHeat({ flowLpm: 184, fluid: 'water' }) },
  ],
  invalid: [
    {
      name: '11 GB300 at 40 °C',
      hall: gb300(11, 40),
      findings: [
        {
          ...pumps(1309),
          message: 'The CDU of TCS-1 carries 1200 L/min of PG25; its racks need 1309 L/min (109.1 %).',
        },
      ],
    },
    { name: '7 GB300 at 45 °C need 177 L/min each', hall: gb300(7, 45), findings: [pumps(1239)] },
    { name: '14 GB300 at 35 °C need 89 L/min each', hall: gb300(14, 35), findings: [pumps(1246)] },
    {
      name: '10 GB300 at 40 °C: 99 % is a warning',
      hall: gb300(10, 40),
      findings: [{ ...warning, ...pumps(1190, 1080) }],
    },
    {
      name: 'the pipes of the loop',
      hall: JSON.stringify(byHeat({ flowLpm: 172 })),
      findings: [
        {
          objects: ['TCS-1'],
          message: 'The pipes of TCS-1 carry 172 L/min of PG25; its racks need 172.1 L/min (100.1 %).',
          measured: 172.15,
          limit: 172,
          unit: 'L/min',
          on: '"flowLpm":172',
        },
      ],
    },
    {
      name: 'the pipes of the loop, with water',
      hall: byHeat({ flowLpm: 172, fluid: 'water' }),
      findings: [{ ...warning, objects: ['TCS-1'], measured: 165.57, limit: 154.8, unit: 'L/min' }],
    },
    {
      name: 'the CDU and the pipes, each a finding',
      hall: { ...gb300(11, 40), loops: [loop('TCS-1', { flowLpm: 1300 })] },
      findings: [pumps(1309), { objects: ['TCS-1'], measured: 1309, limit: 1300, unit: 'L/min' }],
    },
    {
      name: 'an unknown flow cannot save what is too much already',
      hall: byHeat({ flowLpm: 100 }, { flowLpm: 120 }),
      findings: [{ objects: ['TCS-1'], measured: 120, limit: 100, unit: 'L/min' }],
    },
  ],
  blocked: [
    {
      name: 'a supply warmer than the curve of the rack goes',
      hall: gb300(1, 46),
      reason: 'TCS-1: not known: the flow that R-1 needs.',
    },
    {
      name: 'a loop without a temperature rise',
      hall: hall({
        loops: [loop('TCS-1', { flowLpm: 500 })],
        racks: [rack('R1', { powerKw: 115, liquidFraction: 1, loop: 'TCS-1' })],
      }),
      reason: 'TCS-1: not known: the flow that R1 needs.',
    },
    {
      name: 'a CDU whose flow is not stated',
      hall: { ...gb300(1, 40), cdus: [cdu('CDU-1', { type: 'vertiv-xdu450', loop: 'TCS-1' })] },
      reason: 'TCS-1: not known: flowLpm of CDU-1.',
    },
  ],
  notApplicable: [
    { name: 'a loop that nothing draws from', hall: gb300(0, 40) },
    { name: 'no CDU and no limit: cdu-overload tells of it', hall: byHeat({}) },
  ],
};
