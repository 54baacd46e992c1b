import type { Cdu, EquipmentType, Hall, Rack } from '../../model/types';
import { cdu, hall, loop, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const sidecar: EquipmentType = {
  id: 'sidecar',
  kind: 'cdu',
  widthMm: 600,
  depthMm: 1200,
  coolingKw: 100,
  airToLiquid: true,
};

/** 120 kW, of which 80 go by liquid to a sidecar. */
const group = (parts: Partial<Cdu>, load: Partial<Rack> = { powerKw: 120 }): Hall =>
  hall({
    types: [sidecar],
    plants: [plant('FWS-1')],
    loops: [loop('TCS-1')],
    cdus: [cdu('CDU-1', { type: 'sidecar', loop: 'TCS-1', ...parts })],
    racks: [rack('R1', { liquidFraction: 2 / 3, loop: 'TCS-1', ...load })],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'nothing stated: all of it is counted', hall: group({}) },
    { name: '80 kW and 5 of fans', hall: group({ heatToRoomKw: 85, powerKw: 5 }) },
  ],
  invalid: [
    {
      name: 'stated without the heat of its loop',
      hall: group({ heatToRoomKw: 5, powerKw: 5 }),
      findings: [
        {
          objects: ['CDU-1'],
          message:
            'CDU-1 gives 85 kW to the room (its share of TCS-1 and 5 kW of its own); it is stated with 5 kW.',
          measured: 5,
          limit: 85,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'stated without its fans',
      hall: group({ heatToRoomKw: 80, powerKw: 5 }),
      findings: [{ objects: ['CDU-1'], measured: 80, limit: 85, unit: 'kW' }],
    },
    {
      name: 'on a plant that gets none of it',
      hall: group({ plant: 'FWS-1' }),
      findings: [
        {
          objects: ['CDU-1', 'FWS-1'],
          message:
            'CDU-1 is a liquid-to-air CDU: its heat goes to the room, and FWS-1, which it names, gets none of it.',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known',
      hall: group({ heatToRoomKw: 10 }, {}),
      reason: 'CDU-1: not known: the load of R1.',
    },
  ],
  notApplicable: [
    { name: 'a CDU on water', hall: group({ type: 'box' }) },
    {
      name: 'a figure of its own and no loop',
      hall: hall({ cdus: [cdu('CDU-1', { type: 'vertiv-coolchip-70', heatToRoomKw: 1 })] }),
    },
  ],
};
