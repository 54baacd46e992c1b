import type { AirUnit, Design, EquipmentType, Hall, Zone } from '../../model/types';
import { airUnit, hall, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const careful: EquipmentType = {
  id: 'careful',
  kind: 'rack',
  widthMm: 600,
  depthMm: 1200,
  powerKw: 17,
  airInletMaxC: 30,
};

const room = (
  supplyC: number | undefined,
  design: Design,
  type = 'plain',
  unit: Partial<AirUnit> = {},
): Hall =>
  hall({
    design,
    types: [careful],
    plants: [plant('FWS-2', { supplyC: 20 })],
    airUnits: [airUnit('FW-1', { at: [10000, 0], ...(supplyC === undefined ? {} : { supplyC }), ...unit })],
    racks: [rack('R1', { type, powerKw: 17 })],
  });

const leaking = (leakagePct: number, supplyC: number): Hall => {
  const zone: Zone = {
    id: 'Z1',
    kind: 'contained-hot',
    outline: [
      [0, 0],
      [9000, 0],
      [9000, 9000],
    ],
    leakagePct,
  };
  return {
    ...room(supplyC, { itDeltaK: 12 }),
    zones: [zone],
    racks: [rack('R1', { powerKw: 17, zone: 'Z1' })],
  };
};

const at = (recirculation: number, more: Design = {}): Design => ({ itDeltaK: 12, recirculation, ...more });

export const cases: RuleCases = {
  valid: [
    { name: '5 %: 24.63 °C', hall: room(24, at(0.05)) },
    { name: '10 %: 25.33 °C', hall: room(24, at(0.1)) },
    { name: '20 %: 27.00 °C, just as recommended', hall: room(24, at(0.2)) },
    { name: 'a zone that leaks 10 %', hall: leaking(10, 24) },
    { name: 'supply air 6 K above its water', hall: room(undefined, at(0), 'plain', { plant: 'FWS-2' }) },
  ],
  invalid: [
    {
      name: '25 %: 28 °C',
      hall: room(24, at(0.25)),
      findings: [
        {
          severity: 'warning',
          objects: ['FW-1'],
          message:
            'The inlets of the hall get 28 °C (supply 24 °C of FW-1, 25 % exhaust at 12 K); class A2 recommends 27 °C.',
          measured: 28,
          limit: 27,
          unit: '°C',
        },
      ],
    },
    {
      name: 'half of it: 36 °C',
      hall: room(24, at(0.5)),
      findings: [
        { objects: ['FW-1'], message: /class A2 allows 35 °C/, measured: 36, limit: 35, unit: '°C' },
      ],
    },
    {
      name: 'a class that allows more is warned about still',
      hall: room(24, at(0.5, { airClass: 'A3' })),
      findings: [{ severity: 'warning', objects: ['FW-1'], measured: 36, limit: 27, unit: '°C' }],
    },
    {
      name: 'a rack that allows less than its class',
      hall: room(28, at(0.2), 'careful'),
      findings: [{ objects: ['FW-1'], message: /R1 allows 30 °C/, measured: 31, limit: 30, unit: '°C' }],
    },
    {
      name: 'an assumed rise only warns',
      hall: room(24, { recirculation: 0.5 }),
      findings: [
        {
          severity: 'warning',
          objects: ['FW-1'],
          message: /in part assumed/,
          measured: 36,
          limit: 35,
          unit: '°C',
        },
      ],
    },
    {
      name: 'no air is colder than its water',
      hall: { ...room(18, at(0), 'plain', { plant: 'FWS-1' }), plants: [plant('FWS-1', { supplyC: 36 })] },
      findings: [{ objects: ['FW-1'], measured: 36, limit: 35, unit: '°C' }],
    },
    {
      name: 'H1 only warns',
      hall: room(22, at(0.2, { airClass: 'H1' })),
      findings: [{ severity: 'warning', objects: ['FW-1'], measured: 25, limit: 22, unit: '°C' }],
    },
    {
      name: 'a zone that leaks a quarter',
      hall: leaking(25, 24),
      findings: [
        {
          severity: 'warning',
          objects: ['Z1', 'FW-1'],
          message: /^The inlets of zone Z1/,
          measured: 28,
          limit: 27,
          unit: '°C',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'no unit states its supply air',
      hall: room(undefined, at(0.1)),
      reason: 'The hall: not known: supplyC of its air units.',
    },
  ],
  notApplicable: [{ name: 'nobody says how much is mixed in', hall: room(24, { itDeltaK: 12 }) }],
};
