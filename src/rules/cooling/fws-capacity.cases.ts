import type { Hall, Plant } from '../../model/types';
import { airUnit, cdu, hall, loop, many, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** `count` racks of 100 kW, all by liquid, on one CDU and one plant. */
const liquid = (count: number, parts: Partial<Plant>, ambientC?: number): Hall =>
  hall({
    ...(ambientC === undefined ? {} : { design: { ambientC } }),
    plants: [plant('FWS-1', parts)],
    loops: [loop('TCS-1')],
    cdus: [cdu('CDU-1', { loop: 'TCS-1', plant: 'FWS-1', coolingKw: 2000 })],
    racks: many(count, 'R', (id) => rack(id, { powerKw: 100, liquidFraction: 1, loop: 'TCS-1' })),
  });

/** 900 kW by liquid to one plant; 100 kW of air and 5 kW of fans to the other. */
const two = (warmKw: number, coolKw: number): Hall =>
  hall({
    plants: [plant('FWS-1', { coolingKw: warmKw }), plant('FWS-2', { supplyC: 20, coolingKw: coolKw })],
    loops: [loop('TCS-1')],
    cdus: [cdu('CDU-1', { loop: 'TCS-1', plant: 'FWS-1', coolingKw: 2000 })],
    airUnits: [airUnit('FW-1', { plant: 'FWS-2', coolingKw: 200, powerKw: 5 })],
    racks: many(10, 'R', (id) => rack(id, { powerKw: 100, liquidFraction: 0.9, loop: 'TCS-1' })),
  });

export const cases: RuleCases = {
  valid: [
    { name: '1000 kW of 1100', hall: liquid(10, { coolingKw: 1100 }) },
    {
      name: '1000 kW of three units of 600, one redundant',
      hall: liquid(10, { coolingKw: 1800, units: 3, redundantUnits: 1 }),
    },
    { name: 'CDUs and air units on plants of their own', hall: two(1000, 120) },
    { name: 'a rating for a hotter ambient', hall: liquid(10, { coolingKw: 1100, ratedAmbientC: 40 }, 35) },
  ],
  invalid: [
    {
      name: '1000 kW of 900',
      hall: liquid(10, { coolingKw: 900 }),
      findings: [
        {
          objects: ['FWS-1'],
          message: 'FWS-1 gets 1000 kW (CDUs 1000); it rejects 900 kW (111.1 %).',
          measured: 1000,
          limit: 900,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'enough only with the redundant unit',
      hall: liquid(10, { coolingKw: 1200, units: 3, redundantUnits: 1 }),
      findings: [
        {
          objects: ['FWS-1'],
          message: 'FWS-1 gets 1000 kW (CDUs 1000); without 1 redundant unit it rejects 800 kW (125 %).',
          measured: 1000,
          limit: 800,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'air units and their fans',
      hall: two(1000, 100),
      findings: [
        {
          objects: ['FWS-2'],
          message: /gets 105 kW \(air units 105\)/,
          measured: 105,
          limit: 100,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'a rear door',
      hall: hall({
        plants: [plant('FWS-1', { coolingKw: 20 })],
        airUnits: [airUnit('D1', { type: 'door', at: [0, 1200], plant: 'FWS-1' })],
        racks: [rack('R1', { powerKw: 40 })],
      }),
      findings: [{ objects: ['FWS-1'], message: /\(rear doors 30\)/, measured: 30, limit: 20, unit: 'kW' }],
    },
    {
      name: 'exactly all of it leaves no margin',
      hall: liquid(10, { coolingKw: 1000 }),
      findings: [
        {
          severity: 'info',
          objects: ['FWS-1'],
          message: /no margin is left/,
          measured: 1000,
          limit: 1000,
          unit: 'kW',
        },
      ],
    },
    {
      // 46 °C of hot water: 16 K above 30 °C, 8 K above 38 °C, so half of 1800 kW.
      name: 'a dry cooler on a hotter day',
      hall: liquid(10, { kind: 'dry-cooler', coolingKw: 1800, deltaK: 10, ratedAmbientC: 30 }, 38),
      findings: [{ objects: ['FWS-1'], measured: 1000, limit: 900, unit: 'kW' }],
    },
  ],
  blocked: [
    {
      name: 'units without a capacity',
      hall: liquid(10, { units: 3 }),
      reason: 'FWS-1: not known: coolingKw.',
    },
    {
      name: 'a chiller that is rated for a milder day',
      hall: liquid(10, { kind: 'chiller', coolingKw: 1800, ratedAmbientC: 30 }, 38),
      reason: 'FWS-1: its coolingKw is stated for 30 °C and not for the design ambient.',
    },
    {
      name: 'a rack whose load is not known',
      hall: hall({
        plants: [plant('FWS-1', { coolingKw: 1000 })],
        loops: [loop('TCS-1')],
        cdus: [cdu('CDU-1', { loop: 'TCS-1', plant: 'FWS-1' })],
        racks: [rack('R1', { loop: 'TCS-1' })],
      }),
      reason: 'FWS-1: not known: the heat of R1.',
    },
  ],
  notApplicable: [
    { name: 'a plant whose capacity is not modelled', hall: liquid(10, {}) },
    { name: 'a plant that nothing draws from', hall: hall({ plants: [plant('FWS-1', { coolingKw: 10 })] }) },
  ],
};
