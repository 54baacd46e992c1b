import type { AirUnit, Hall, Plant } from '../../model/types';
import { airUnit, hall, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A rack, a door 300 mm deep behind it, and a rack `behind` mm behind the door. */
const doored = (behind: number, parts: Partial<AirUnit> = {}, plants: Plant[] = []): Hall =>
  hall({
    types: [
      { id: 'thick', kind: 'rear-door', widthMm: 600, depthMm: 320, coolingKw: 30 },
      { id: 'warm', kind: 'rear-door', widthMm: 600, depthMm: 200, coolingKw: 30, minSupplyC: 20 },
    ],
    plants,
    airUnits: [airUnit('D1', { type: 'door', at: [0, 1200], ...parts })],
    racks: [rack('R1', { powerKw: 20 }), rack('R2', { at: [0, 1500 + behind] })],
  });

export const cases: RuleCases = {
  valid: [
    { name: '1200 mm behind the door', hall: doored(1200) },
    { name: '150 kg', hall: doored(2000, { massKg: 150 }) },
    { name: 'water of 16 °C', hall: doored(2000, { plant: 'P1' }, [plant('P1', { supplyC: 16 })]) },
  ],
  invalid: [
    {
      name: '1100 mm behind the door',
      hall: doored(1100),
      findings: [
        {
          objects: ['D1', 'R1', 'R2'],
          message: '1100 mm are clear between D1 and R2; a rear door needs 1200 mm.',
          measured: 1100,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'too heavy',
      hall: doored(2000, { massKg: 180 }),
      findings: [{ objects: ['D1'], measured: 180, limit: 150, unit: 'kg' }],
    },
    {
      name: 'too deep',
      hall: doored(2000, { type: 'thick' }),
      findings: [{ objects: ['D1'], measured: 320, limit: 305, unit: 'mm' }],
    },
    {
      name: 'water of 12 °C',
      hall: doored(2000, { plant: 'P1' }, [plant('P1', { supplyC: 12 })]),
      findings: [
        {
          objects: ['D1', 'P1'],
          message: 'D1 gets water of 12 °C from P1; it needs 16 °C at least.',
          measured: 12,
          limit: 16,
          unit: '°C',
        },
      ],
    },
    {
      name: 'a maker who wants 20 °C',
      hall: doored(2000, { type: 'warm', plant: 'P1' }, [plant('P1', { supplyC: 18 })]),
      findings: [{ objects: ['D1', 'P1'], measured: 18, limit: 20, unit: '°C' }],
    },
    {
      name: 'a door on no rack',
      hall: doored(2000, { at: [9000, 9000] }),
      findings: [
        { severity: 'warning', objects: ['D1'], message: 'D1 hangs on no rack: it stands behind none.' },
      ],
    },
  ],
  notApplicable: [{ name: 'a fan wall', hall: hall({ airUnits: [airUnit('FW-1')] }) }],
};
