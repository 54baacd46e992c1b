import type { PowerNode } from '../../model/types';
import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const ups = (id: string, parts: Partial<PowerNode>): PowerNode => ({ id, kind: 'ups', ...parts });

export const cases: RuleCases = {
  valid: [
    {
      name: 'exactly at every limit',
      hall: hall({
        power: [
          ups('A', { room: 'BAT', batteryKwh: 300, groupKwh: 50, groupGapMm: 914 }),
          ups('B', { room: 'BAT', batteryKwh: 300, groupKwh: 50, groupGapMm: 914 }),
        ],
      }),
    },
    {
      name: 'nodes that name no room stand alone',
      hall: hall({ power: [ups('A', { batteryKwh: 400 }), ups('B', { batteryKwh: 400 })] }),
    },
    {
      name: 'a limit of its own',
      hall: hall({ power: [ups('A', { batteryKwh: 900 })] }),
      options: { roomKwh: 1000 },
    },
  ],
  invalid: [
    {
      name: 'a large group',
      hall: hall({ power: [ups('A', { groupKwh: 80 })] }),
      findings: [
        {
          objects: ['A'],
          message: 'A group of batteries of A holds 80 kWh; 50 kWh are the most.',
          measured: 80,
          limit: 50,
          unit: 'kWh',
        },
      ],
    },
    {
      name: 'groups too near to each other',
      hall: hall({ power: [ups('A', { batteryKwh: 100, groupGapMm: 600 })] }),
      findings: [
        {
          objects: ['A'],
          message: 'The groups of batteries of A stand 600 mm apart; 914 mm are needed.',
          measured: 600,
          limit: 914,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'too much in one room, told once',
      hall: hall({
        power: [
          ups('A', { room: 'BAT', batteryKwh: 400 }),
          { id: 'B', kind: 'bess', room: 'BAT', batteryKwh: 400 },
          ups('C', { room: 'OTHER', batteryKwh: 400 }),
        ],
      }),
      findings: [
        {
          objects: ['A', 'B'],
          message: 'The batteries of A and B in room BAT hold 800 kWh; 600 kWh are the most in a room.',
          measured: 800,
          limit: 600,
          unit: 'kWh',
        },
      ],
    },
  ],
  notApplicable: [{ name: 'no energy is known', hall: hall({ power: [ups('A', { autonomyMin: 5 })] }) }],
};
