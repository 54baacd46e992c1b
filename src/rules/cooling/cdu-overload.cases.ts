import type { Cdu, Hall, Rack } from '../../model/types';
import { cdu, hall, loop, many, plant, rack } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

/** Racks that give all their heat to TCS-1; each needs 100 L/min, so that only the heat matters. */
const liquid = (kw: number, parts: Partial<Rack> = {}): Rack =>
  rack('R1', { powerKw: kw, liquidFraction: 1, flowLpm: 100, loop: 'TCS-1', ...parts });

const xdu = (id: string, parts: Partial<Cdu> = {}) =>
  cdu(id, { type: 'vertiv-xdu1350-2p', loop: 'TCS-1', plant: 'FWS', ...parts });

/** `count` XDU1350 (1368 kW at 4 K and 1200 L/min), FWS at 36 °C, TCS `approach` warmer. */
const at = (approach: number, count: number, kw: number, parts: Partial<Rack> = {}): Hall =>
  hall({
    plants: [plant('FWS')],
    loops: [loop('TCS-1', { supplyC: 36 + approach })],
    cdus: many(count, 'CDU', (id) => xdu(id)),
    racks: [liquid(kw, parts)],
  });

const over = (kw: number, limit: number, count = 1): ExpectedFinding => ({
  objects: ['TCS-1', ...many(count, 'CDU', (id) => id)],
  measured: kw,
  limit,
  unit: 'kW',
});

const sidecar = (kw: number) =>
  hall({
    loops: [loop('TCS-1')],
    cdus: [cdu('CDU-1', { type: 'vertiv-coolchip-70', loop: 'TCS-1' })],
    racks: [liquid(kw)],
  });

const without = (parts: Partial<Hall>, kw = 1000) => ({ ...at(4, 1, kw), ...parts });

export const cases: RuleCases = {
  valid: [
    { name: 'exactly 90 % of 1368 kW at 4 K', hall: at(4, 1, 1231.2) },
    { name: 'exactly 90 % of 1026 kW at 3 K', hall: at(3, 1, 923.4) },
    { name: 'exactly 90 % of 684 kW at 2 K', hall: at(2, 1, 615.6) },
    { name: 'a liquid-to-air unit needs no plant', hall: sidecar(60) },
    {
      name: 'what one CDU carries is enough, whatever the other one is rated',
      hall: { ...at(4, 1, 1000), cdus: [xdu('CDU-1'), cdu('CDU-2', { loop: 'TCS-1' })] },
    },
  ],
  invalid: [
    {
      name: 'three CDUs at 3 K',
      hall: at(3, 3, 3200),
      findings: [
        {
          ...over(3200, 3078, 3),
          message:
            'The 3 CDUs of TCS-1 carry 3078 kW at 3 K approach (rated 4104 kW at 4 K and 3600 L/min, PG25); its racks give it 3200 kW (104 %).',
        },
      ],
    },
    {
      name: 'one CDU at 2 K',
      hall: at(2, 1, 700),
      findings: [
        {
          ...over(700, 684),
          message:
            'The CDU of TCS-1 carries 684 kW at 2 K approach (rated 1368 kW at 4 K and 1200 L/min, PG25); its racks give it 700 kW (102.3 %).',
        },
      ],
    },
    { name: 'at 5 K it carries its rating and no more', hall: at(5, 1, 1400), findings: [over(1400, 1368)] },
    {
      name: 'exactly 100 % is a warning',
      hall: at(3, 1, 1026),
      findings: [{ ...over(1026, 923.4), severity: 'warning' }],
    },
    {
      name: '95 % is a warning',
      hall: at(4, 1, 1300),
      findings: [{ ...over(1300, 1231.2), severity: 'warning', message: /1300 kW \(95 %\)/ }],
    },
    {
      // 4008.2 · 1200 / 60000 = 80.16 kW/K, and 50 °C − 40 °C of rise.
      name: 'the flow carries 802 kW up to a return of 50 °C',
      hall: at(4, 1, 850, { maxReturnC: 50 }),
      findings: [over(850, 801.6)],
    },
    {
      name: 'FWS warmer than TCS: nothing flows that way',
      hall: at(-1, 1, 100),
      findings: [{ ...over(100, 0), message: /carries 0 kW at -1 K approach/ }],
    },
    {
      name: 'no CDU',
      hall: hall({ loops: [loop('TCS-1')], racks: [liquid(132)] }),
      findings: [{ ...over(132, 0, 0), message: 'TCS-1 has no CDU; its racks give it 132 kW.' }],
    },
    { name: 'a liquid-to-air unit beyond its rating', hall: sidecar(75), findings: [over(75, 70)] },
    {
      name: 'more than the rating, whatever the approach',
      hall: without({ loops: [{ id: 'TCS-1' }] }, 1400),
      findings: [
        {
          ...over(1400, 1368),
          message:
            'The CDU of TCS-1 carries 1368 kW at most (rated 1368 kW at 4 K and 1200 L/min, PG25); its racks give it 1400 kW (102.3 %).',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'no supply temperature',
      hall: without({ loops: [{ id: 'TCS-1' }] }),
      reason: 'TCS-1: not known: supplyC of TCS-1.',
    },
    {
      name: 'no plant',
      hall: without({ cdus: [cdu('CDU-1', { type: 'vertiv-xdu1350-2p', loop: 'TCS-1' })] }),
      reason: 'TCS-1: not known: plant of CDU-1.',
    },
    {
      name: 'a rating that names no approach',
      hall: without({ cdus: [xdu('CDU-1', { type: 'motivair-mcdu-60' })] }),
      reason: 'TCS-1: not known: approachK of CDU-1.',
    },
    {
      name: 'no rating',
      hall: without({ cdus: [xdu('CDU-1', { type: 'box', approachK: 4 })] }),
      reason: 'TCS-1: not known: coolingKw of CDU-1.',
    },
    {
      name: 'a load that is not known',
      hall: without({ racks: [rack('R2', { loop: 'TCS-1' })] }),
      reason: 'TCS-1: not known: the load of R2.',
    },
  ],
  notApplicable: [
    { name: 'a loop that nothing draws from', hall: without({ racks: [] }) },
    {
      name: 'a loop of air-cooled racks',
      hall: without({ racks: [rack('R1', { powerKw: 10, loop: 'TCS-1' })] }),
    },
  ],
};
