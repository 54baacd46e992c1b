import { airUnit, hall, rack } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const warning = (id: string, kw: number): ExpectedFinding => ({
  severity: 'warning',
  objects: [id],
  message: `${id} gives ${kw} kW to the air, above 20 kW.`,
  measured: kw,
  limit: 20,
  unit: 'kW',
});

const error = (id: string, kw: number, limit: number, how: string): ExpectedFinding => ({
  objects: [id],
  message: `${id} gives ${kw} kW to the air, more than the ${limit} kW that can be cooled ${how}.`,
  measured: kw,
  limit,
  unit: 'kW',
});

const wall = airUnit('FW-1', { at: [10000, 0] });
const cooler = airUnit('K1', { type: 'cooler', at: [10000, 0] });
/** 600 mm behind nothing: on the rear of a rack at [0, 0] that looks north. */
const door = airUnit('D1', { type: 'door', at: [0, 1200] });

export const cases: RuleCases = {
  valid: [
    { name: 'two DGX H100, 16.4 kW', hall: hall({ racks: [rack('R1', { type: 'nvidia-dgx-h100-x2' })] }) },
    { name: 'exactly 20 kW', hall: hall({ racks: [rack('R1', { powerKw: 20 })] }) },
    {
      name: 'a GB300 rack of 135 kW: 13.5 kW are left to the air',
      hall: hall({ racks: [rack('R1', { type: 'nvidia-gb300-nvl72' })] }),
    },
  ],
  invalid: [
    {
      name: 'four DGX H100, 32.8 kW',
      hall: hall({ racks: [rack('R1', { type: 'nvidia-dgx-h100-x4' })] }),
      findings: [warning('R1', 32.8)],
    },
    {
      name: 'four HGX B200, 46 kW, in a hall of fan walls',
      hall: hall({ airUnits: [wall], racks: [rack('R1', { type: 'rack-hgx-b200-x4' })] }),
      findings: [error('R1', 46, 40, 'by the air of the room')],
    },
    {
      name: 'the same beside in-row coolers',
      hall: hall({ airUnits: [wall, cooler], racks: [rack('R1', { type: 'rack-hgx-b200-x4' })] }),
      findings: [warning('R1', 46)],
    },
    {
      name: '51 kW are too much for in-row coolers',
      hall: hall({ airUnits: [cooler], racks: [rack('R1', { powerKw: 51 })] }),
      findings: [error('R1', 51, 50, 'by in-row coolers')],
    },
    {
      name: 'in-row coolers of another zone do not help',
      hall: hall({
        airUnits: [
          airUnit('K1', { type: 'cooler', at: [10000, 0], zone: 'Z1' }),
          airUnit('FW-1', { at: [20000, 0], zone: 'Z2' }),
        ],
        racks: [
          rack('R1', { powerKw: 46, zone: 'Z1' }),
          rack('R2', { at: [600, 0], powerKw: 46, zone: 'Z2' }),
        ],
      }),
      findings: [error('R2', 46, 40, 'by the air of the room'), warning('R1', 46)],
    },
    {
      name: 'four DGX B300, 58 kW, with and without a rear door',
      hall: hall({
        airUnits: [wall, door],
        racks: [
          rack('R1', { type: 'nvidia-dgx-b300-x4' }),
          rack('R2', { type: 'nvidia-dgx-b300-x4', at: [600, 0] }),
        ],
      }),
      findings: [error('R2', 58, 40, 'by the air of the room'), warning('R1', 58)],
    },
    {
      name: '76 kW are too much for a rear door',
      hall: hall({ airUnits: [door], racks: [rack('R1', { powerKw: 76 })] }),
      findings: [error('R1', 76, 75, 'by a rear door')],
    },
    {
      name: 'a limit of its own',
      hall: hall({ racks: [rack('R1', { powerKw: 31 })] }),
      options: { warnKw: 30, roomKw: 50 },
      findings: [{ severity: 'warning', objects: ['R1'], measured: 31, limit: 30, unit: 'kW' }],
    },
  ],
  blocked: [{ name: 'no load', hall: hall({ racks: [rack('R1')] }), reason: 'The load of R1 is not known.' }],
};
