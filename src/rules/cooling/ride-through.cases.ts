import type { EquipmentType, Hall, Loop, Plant } from '../../model/types';
import { airUnit, cdu, hall, loop, many, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const wet: EquipmentType = {
  id: 'wet',
  kind: 'rack',
  widthMm: 600,
  depthMm: 1200,
  powerKw: 100,
  liquidFraction: 1,
  maxSupplyC: 45,
};

/** 1000 kW, all by liquid at 40 °C, in racks that allow 45 °C. */
const liquid = (parts: Partial<Plant>, loopParts: Partial<Loop> = {}): Hall =>
  hall({
    types: [wet],
    plants: [plant('FWS-1', { deltaK: 5, ...parts })],
    loops: [loop('TCS-1', loopParts)],
    cdus: [cdu('CDU-1', { loop: 'TCS-1', plant: 'FWS-1', coolingKw: 2000 })],
    racks: many(10, 'R', (id) => rack(id, { type: 'wet', loop: 'TCS-1' })),
  });

export const cases: RuleCases = {
  valid: [
    { name: '1000 kW for 60 s at 5 K: 2.88 m³', hall: liquid({ bufferM3: 2.88, recoveryS: 60 }) },
    { name: 'a minute where no recovery is stated', hall: liquid({ bufferM3: 2.88 }) },
    // 2 m³ of PG25 warm by 5 K in 40 s, and 0.96 m³ of water in 20 s.
    {
      name: 'the coolant of the loop helps',
      hall: liquid({ bufferM3: 0.97, recoveryS: 60 }, { volumeL: 2000 }),
    },
    { name: 'the coolant of the loop is enough', hall: liquid({ recoveryS: 40 }, { volumeL: 2000 }) },
  ],
  invalid: [
    {
      name: 'half the buffer, and the time stated',
      hall: liquid({ bufferM3: 1.44, recoveryS: 60 }),
      findings: [
        {
          objects: ['FWS-1'],
          message:
            'When FWS-1 stops, 1000 kW are carried for 30 s (its buffer 30 s); it cools again after 60 s. A buffer of 2.9 m³ would do.',
          measured: 30,
          limit: 60,
          unit: 's',
          lost: ['FWS-1'],
        },
      ],
    },
    {
      name: 'a time that nobody stated only warns',
      hall: liquid({ bufferM3: 1.44 }),
      findings: [
        { severity: 'warning', objects: ['FWS-1'], measured: 30, limit: 60, unit: 's', lost: ['FWS-1'] },
      ],
    },
    {
      name: 'racks at their limit gain nothing from the loop',
      hall: liquid({ bufferM3: 1.44, recoveryS: 60 }, { supplyC: 45, volumeL: 9000 }),
      findings: [{ objects: ['FWS-1'], measured: 30, limit: 60, unit: 's', lost: ['FWS-1'] }],
    },
    {
      // 1840 kW for 300 s at 10 K need 13.25 m³; here there are 10.
      name: 'air units',
      hall: hall({
        plants: [plant('FWS-2', { supplyC: 20, deltaK: 10, bufferM3: 10, recoveryS: 300 })],
        airUnits: [airUnit('FW-1', { plant: 'FWS-2', coolingKw: 2000 })],
        racks: many(10, 'R', (id) => rack(id, { powerKw: 184 })),
      }),
      findings: [
        {
          objects: ['FWS-2'],
          message: /A buffer of 13\.2 m³ would do/,
          measured: 226.5,
          limit: 300,
          unit: 's',
          lost: ['FWS-2'],
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a recovery and nothing stored',
      hall: liquid({ recoveryS: 60 }),
      reason: 'FWS-1: not known: bufferM3, or volumeL of its loops.',
    },
    {
      name: 'a buffer without a rise',
      hall: hall({
        plants: [plant('FWS-2', { bufferM3: 10 })],
        airUnits: [airUnit('FW-1', { plant: 'FWS-2', coolingKw: 2000 })],
        racks: [rack('R1', { powerKw: 10 })],
      }),
      reason: 'FWS-2: not known: deltaK, over which its buffer is used up.',
    },
  ],
  notApplicable: [
    { name: 'not modelled', hall: liquid({}) },
    { name: 'nothing draws from it', hall: hall({ plants: [plant('FWS-1', { bufferM3: 1 })] }) },
  ],
};
