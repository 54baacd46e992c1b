import type { AirUnit, EquipmentType, Hall } from '../../model/types';
import { airUnit, cdu, hall, loop, many, rack } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const wall = (coolingKw: number, parts: Partial<AirUnit> = {}) =>
  airUnit('FW-1', { at: [10000, 0], coolingKw, ...parts });

/** Pods of a published GB200 pod calculator: 132 kW racks with 17.16 kW of air, others of 30 kW. */
const pod = (racks: number, coolingKw: number): Hall =>
  hall({
    airUnits: [wall(coolingKw)],
    racks: [
      ...many(racks, 'R', (id) => rack(id, { powerKw: 132, liquidFraction: 0.87 })),
      ...many(racks / 2, 'M', (id) => rack(id, { powerKw: 30 })),
      ...many((racks * 3) / 4, 'N', (id) => rack(id, { powerKw: 30 })),
    ],
  });

/** A rack of 40 kW with a rear door of 30 kW. */
const door = (coolingKw: number): Hall =>
  hall({
    airUnits: [wall(coolingKw), airUnit('D1', { type: 'door', at: [0, 1200] })],
    racks: [rack('R1', { powerKw: 40 })],
  });

const sidecar: EquipmentType = {
  id: 'sidecar',
  kind: 'cdu',
  widthMm: 600,
  depthMm: 1200,
  coolingKw: 100,
  airToLiquid: true,
  heatToRoomKw: 100,
};
/** 120 kW, 80 of it by liquid into a sidecar that gives it to the room. */
const liquidToAir = (coolingKw: number, fanKw = 0): Hall =>
  hall({
    types: [sidecar],
    loops: [loop('TCS-1')],
    airUnits: [wall(coolingKw)],
    cdus: [cdu('CDU-1', { type: 'sidecar', loop: 'TCS-1', powerKw: fanKw })],
    racks: [rack('R1', { powerKw: 120, liquidFraction: 2 / 3, loop: 'TCS-1' })],
  });

const zones = (first: number, second: number, shared?: number): Hall =>
  hall({
    airUnits: [
      wall(first, { zone: 'Z1' }),
      airUnit('FW-2', { at: [10000, 5000], coolingKw: second, zone: 'Z2' }),
      ...(shared === undefined ? [] : [airUnit('FW-3', { at: [10000, 10000], coolingKw: shared })]),
    ],
    racks: [rack('R1', { powerKw: 50, zone: 'Z1' }), rack('R2', { powerKw: 50, zone: 'Z2' })],
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

const finding = (measured: number, limit: number): ExpectedFinding => ({
  objects: [],
  measured,
  limit,
  unit: 'kW',
});
const warning = { severity: 'warning' } as const;

export const cases: RuleCases = {
  valid: [
    { name: 'pod of 4: 218.6 kW of 243', hall: pod(4, 243) },
    { name: 'pod of 8: 437.3 kW of 486', hall: pod(8, 486) },
    { name: 'pod of 16: 874.6 kW of 972', hall: pod(16, 972) },
    { name: 'a rear door takes 30 of 40 kW', hall: door(11.2) },
    { name: 'liquid to air: 120 kW of 134', hall: liquidToAir(134) },
    { name: 'each zone with its own', hall: zones(60, 60) },
    { name: 'a unit that names no zone helps all', hall: zones(40, 40, 40) },
    { name: 'no heat and no unit', hall: hall() },
    {
      name: 'enough without the unit whose capacity is not known',
      hall: hall({
        airUnits: [wall(60), airUnit('FW-2', { at: [20000, 0] })],
        racks: [rack('R1', { powerKw: 50 })],
      }),
    },
  ],
  invalid: [
    { name: 'pod of 4', hall: pod(4, 218), findings: [finding(218.64, 218)] },
    { name: 'pod of 8', hall: pod(8, 430), findings: [finding(437.28, 430)] },
    {
      name: 'pod of 16',
      hall: pod(16, 800),
      findings: [
        {
          ...finding(874.56, 800),
          message: 'The air of the hall gets 874.6 kW (racks 874.6); its air unit carries 800 kW (109.3 %).',
        },
      ],
    },
    {
      name: 'pod of 16: 97 % is a warning',
      hall: pod(16, 900),
      findings: [{ ...warning, ...finding(874.56, 810) }],
    },
    {
      name: '10 kW are left by a rear door',
      hall: door(9),
      findings: [finding(10, 9)],
    },
    {
      name: 'what a door could take beyond its rack helps no other rack',
      hall: hall({
        airUnits: [wall(15), airUnit('D1', { type: 'door', at: [0, 1200] })],
        racks: [rack('R1', { powerKw: 10 }), rack('R2', { at: [600, 0], powerKw: 20 })],
      }),
      findings: [finding(20, 15)],
    },
    {
      name: 'liquid to air: the whole 120 kW reach the room',
      hall: liquidToAir(100),
      findings: [{ ...finding(120, 100), message: /\(racks 40, CDUs 80\)/ }],
    },
    {
      name: 'liquid to air: and its fans',
      hall: liquidToAir(120, 5),
      findings: [{ ...finding(125, 120), message: /\(racks 40, CDUs 85\)/ }],
    },
    {
      // 10,000 m³/h of air carry 33.5 kW at 10 K, whatever the coil is rated for.
      name: 'a unit carries no more than its air does',
      hall: hall({
        airUnits: [wall(60, { airflowM3h: 10000, supplyC: 24, returnC: 34 })],
        racks: [rack('R1', { powerKw: 40 })],
      }),
      findings: [finding(40, 33.53)],
    },
    {
      name: 'fans of the air units heat the room too',
      hall: hall({ airUnits: [wall(100, { powerKw: 5 })], racks: [rack('R1', { powerKw: 96 })] }),
      findings: [{ ...finding(101, 100), message: /\(racks 96, fans 5\)/ }],
    },
    {
      name: 'a zone that is short while the hall is not',
      hall: zones(40, 200),
      findings: [
        {
          objects: ['Z1'],
          message: 'The air of zone Z1 gets 50 kW (racks 50); its air unit carries 40 kW (125 %).',
          measured: 50,
          limit: 40,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'no air unit at all',
      hall: hall({ racks: [rack('R1', { powerKw: 17 })] }),
      findings: [
        { ...finding(17, 0), message: 'The air of the hall gets 17 kW (racks 17); it has no air unit.' },
      ],
    },
  ],
  blocked: [
    {
      name: 'a rack whose load is not known',
      hall: hall({ airUnits: [wall(100)], racks: [rack('R1')] }),
      reason: 'The hall: not known: the heat of R1.',
    },
    {
      name: 'a unit whose capacity is not known',
      hall: hall({ airUnits: [airUnit('FW-1', { at: [10000, 0] })], racks: [rack('R1', { powerKw: 17 })] }),
      reason: 'The hall: not known: coolingKw of FW-1.',
    },
  ],
};
