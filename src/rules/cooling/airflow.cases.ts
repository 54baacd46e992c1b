import type { Design, EquipmentType, Hall, Rack } from '../../model/types';
import { airUnit, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const breathing: EquipmentType = {
  id: 'breathing',
  kind: 'rack',
  widthMm: 600,
  depthMm: 1200,
  powerKw: 20,
  airflowM3h: 4000,
};

const room = (supply: number, racks: Rack[], design: Design = {}): Hall =>
  hall({
    design,
    types: [breathing],
    airUnits: [airUnit('FW-1', { at: [10000, 0], airflowM3h: supply })],
    racks,
  });

/** 17 kW at 15 K draw 3380 m³/h. */
const seventeen = [rack('R1', { powerKw: 17 })];

export const cases: RuleCases = {
  valid: [
    { name: '17 kW at 15 K: 3380 m³/h and 10 % more', hall: room(3719, seventeen, { itDeltaK: 15 }) },
    { name: 'a rack whose air is stated', hall: room(4400, [rack('R1', { type: 'breathing' })]) },
    { name: 'liquid takes 87 %', hall: room(610, [rack('R1', { powerKw: 17, liquidFraction: 0.87 })]) },
    {
      name: 'a rack with a rear door breathes what the door has cooled',
      hall: hall({
        types: [breathing],
        airUnits: [
          airUnit('FW-1', { at: [10000, 0], airflowM3h: 4400 }),
          airUnit('D1', { type: 'door', at: [0, 1200] }),
        ],
        racks: [rack('R1', { powerKw: 30 }), rack('R2', { type: 'breathing', at: [600, 0] })],
      }),
    },
  ],
  invalid: [
    {
      name: '17 kW at 15 K on 3000 m³/h',
      hall: room(3000, seventeen, { itDeltaK: 15 }),
      findings: [
        {
          objects: [],
          message:
            'The IT of the hall draws 3380 m³/h; 1 air unit moves 3000 m³/h (88.8 %); return temperature index 112.7 %: the IT takes in its own exhaust.',
          measured: 3000,
          limit: 3549,
          unit: 'm3/h',
        },
      ],
    },
    {
      name: '7 % more is a warning',
      hall: room(4280, [rack('R1', { type: 'breathing' })]),
      findings: [
        {
          severity: 'warning',
          objects: [],
          message: /\(107 %\)\.$/,
          measured: 4280,
          limit: 4400,
          unit: 'm3/h',
        },
      ],
    },
    {
      name: 'what rests on an assumed rise only warns: 10 kW at 12 K',
      hall: room(2000, [rack('R1', { powerKw: 10 })]),
      findings: [
        {
          severity: 'warning',
          objects: [],
          message: /draws 2485 m³\/h at an assumed rise of 12 K/,
          measured: 2000,
          limit: 2609,
          unit: 'm3/h',
        },
      ],
    },
    {
      name: 'a liquid-to-air CDU draws air of the room',
      hall: hall({
        airUnits: [airUnit('FW-1', { at: [10000, 0], airflowM3h: 10000 })],
        cdus: [{ id: 'CDU-1', type: 'vertiv-coolchip-70', at: [5000, 0] }],
      }),
      findings: [{ objects: [], measured: 10000, limit: 10605, unit: 'm3/h' }],
    },
    {
      name: 'a zone of its own, and the hall is not told as well',
      hall: hall({
        types: [breathing],
        zones: [
          {
            id: 'Z1',
            kind: 'pod',
            outline: [
              [0, 0],
              [9000, 0],
              [9000, 9000],
            ],
          },
        ],
        airUnits: [airUnit('FW-1', { at: [10000, 0], airflowM3h: 3000, zone: 'Z1' })],
        racks: [rack('R1', { type: 'breathing', zone: 'Z1' })],
      }),
      findings: [
        {
          objects: ['Z1'],
          message: /^The IT of zone Z1 draws 4000/,
          measured: 3000,
          limit: 4200,
          unit: 'm3/h',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a unit whose airflow is not known',
      hall: hall({ airUnits: [airUnit('FW-1', { at: [10000, 0] })], racks: seventeen }),
      reason: 'The hall: not known: the air of FW-1.',
    },
    {
      name: 'a rack whose load is not known',
      hall: room(3000, [rack('R1')]),
      reason: 'The hall: not known: the air of R1.',
    },
  ],
  notApplicable: [
    { name: 'no air unit', hall: hall({ racks: seventeen }) },
    { name: 'nothing that breathes', hall: room(3000, [rack('R1', { powerKw: 100, liquidFraction: 1 })]) },
  ],
};
