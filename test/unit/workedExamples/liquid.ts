/** Worked examples of liquid cooling: flows, CDUs, pipes, couplings and the dew point. */
import { usableKw } from '../../../src/analysis/cooling/cduCapacity';
import { dewPoint } from '../../../src/analysis/cooling/dewPoint';
import { flowAt } from '../../../src/analysis/cooling/flowCurve';
import { capacityRate, flowFor, fluids, riseFor } from '../../../src/analysis/cooling/fluids';
import { exchangerOf } from '../../../src/analysis/cooling/heatExchanger';
import {
  couplingDrop,
  dropAt,
  frictionFactor,
  pipeDrop,
  pumpKw,
  quickDisconnects,
  reynolds,
  velocity,
} from '../../../src/analysis/cooling/pipeFlow';
import { builtinCatalog } from '../../../src/catalog/catalog';
import type { Hall } from '../../../src/model/types';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import { cdu, hall, loop, many, plant, rack } from '../../../src/rules/testing/hallBuilder';
import type { WorkedExample } from './workedExample';

const { pg25, water } = fluids;
const catalog = builtinCatalog();
const gb300 = catalog.get('nvidia-gb300-nvl72')!;
const gb300Flow = (supplyC: number): number => flowAt(gb300.flowCurve!, supplyC) ?? NaN;

/** Lenovo LP2357, Table 27: supply [°C], flow [L/min], pressure drop [kPa]. */
const table27 = [
  [25, 59, 15.9],
  [30, 71, 22.1],
  [35, 89, 33.8],
  [40, 119, 58.6],
  [45, 177, 126.9],
] as const;

const live = (value: Hall): LiveHall =>
  new LiveHall(JSON.stringify(value), { catalog, rules: new RuleSet() });

/** A GB300 rack behind CDUs that draw from an FWS of 36 °C with 4 K approach. */
const chain = (): LiveHall =>
  live(
    hall({
      plants: [plant('FWS')],
      loops: [loop('TCS')],
      cdus: [cdu('CDU', { loop: 'TCS', plant: 'FWS', coolingKw: 1368, approachK: 4, flowLpm: 1200 })],
      racks: [rack('R1', { type: 'nvidia-gb300-nvl72', loop: 'TCS' })],
    }),
  );

const xdu1350 = { coolingKw: 1368, approachK: 4, flowLpm: 1200 };
const at = (approachK: number) =>
  usableKw(xdu1350, { approachK, supplyC: undefined, maxReturnC: undefined, fluid: pg25 });

const rated = exchangerOf({
  kw: 1368,
  approachK: 4,
  tcs: capacityRate(1200, pg25),
  fws: capacityRate(1200, water),
});

/** Pods of GB200: racks of 114.84 kW by liquid and 103.36 L/min on CDUs of 1367 kW and 1200 L/min. */
const pods = (racks: number, cdus: number): LiveHall =>
  live(
    hall({
      plants: [plant('FWS', { deltaK: 10 })],
      loops: [loop('TCS', { redundancy: 'n+1' })],
      cdus: many(cdus, 'CDU', (id) =>
        cdu(id, { loop: 'TCS', plant: 'FWS', coolingKw: 1367, approachK: 4, flowLpm: 1200 }),
      ),
      racks: many(racks, 'R', (id) =>
        rack(id, { powerKw: 114.84, liquidFraction: 1, flowLpm: 103.36, loop: 'TCS' }),
      ),
    }),
  );

/** How many CDUs suffice for `racks`: in the normal state, and after the loss of one. */
function least(racks: number): readonly [number, number] {
  const fails = (cdus: number, rules: readonly string[]) =>
    pods(racks, cdus).findings.some((f) => rules.includes(f.rule) && f.severity === 'error');
  let normal = 1;
  while (fails(normal, ['cooling/cdu-overload', 'cooling/cdu-flow-limit'])) normal++;
  let installed = normal;
  while (fails(installed, ['cooling/cdu-n1-capacity'])) installed++;
  return [normal, installed];
}

const pipe = { innerMm: 108.2, lengthM: 30, roughnessMm: 0.045, fittingsK: 10 };
const mps = velocity(1200, pipe.innerMm);
const re = reynolds(mps, pipe.innerMm, pg25);

export const examples: readonly WorkedExample[] = [
  {
    id: 'W1',
    given: '115 kW at 10 K',
    expected: '172.15 L/min of PG25, 165.57 L/min of water',
    source: 'Derived: Q·60000 / (ρ·cp·ΔT); Dow, DOWFROST LC 25',
    figures: () => [
      { what: 'PG25', actual: flowFor(115, 10, pg25), expected: 172.15 },
      { what: 'water', actual: flowFor(115, 10, water), expected: 165.57 },
    ],
  },
  {
    id: 'W2',
    given: '1 kW at 10 K',
    expected: 'PG25 1.497, water 1.440 L/min per kW',
    source: 'OCP rating basis: 1.5 L/min per kW',
    figures: () => [
      { what: 'PG25', actual: flowFor(1, 10, pg25), expected: 1.497 },
      { what: 'water', actual: flowFor(1, 10, water), expected: 1.44 },
      { what: 'the OCP basis, rounded', actual: flowFor(1, 10, pg25), expected: 1.5 },
    ],
  },
  {
    id: 'W4',
    given: 'a compute tray of 5.8 kW, 5 L/min, 4.12 kJ/(kg·K), 1020 kg/m³',
    expected: '16.6 K',
    source: 'Published tray figures of an OCP cold-plate paper',
    figures: () => [{ what: 'rise', actual: riseFor(5.8, 5, { rhoCp: 4.12 * 1020 }), expected: 16.56 }],
  },
  {
    id: 'W5',
    given: 'GB300 at 25, 30, 35, 40 and 45 °C supply',
    expected: '59, 71, 89, 119 and 177 L/min; 15.9, 22.1, 33.8, 58.6 and 126.9 kPa within 3 %',
    source: 'Lenovo LP2357, Table 27',
    figures: () =>
      table27.flatMap(([supplyC, lpm, kpa]) => [
        { what: `flow at ${supplyC} °C`, actual: gb300Flow(supplyC), expected: lpm, tolerance: 0 },
        {
          what: `pressure drop at ${supplyC} °C`,
          actual: dropAt(gb300.dropKpa!, gb300.maxFlowLpm!, lpm),
          expected: kpa,
          tolerance: 0.03,
        },
      ]),
  },
  {
    id: 'W5b',
    given: 'the flows of GB300 against a rule of constant return',
    expected: '1775 / (55 − T) within 1 %; 121.5 kW of water return at 54.6 to 54.9 °C',
    source: 'Fit of Lenovo LP2357, Table 27',
    figures: () =>
      table27.flatMap(([supplyC]) => [
        {
          what: `flow at ${supplyC} °C`,
          actual: gb300Flow(supplyC),
          expected: 1775 / (55 - supplyC),
          tolerance: 0.01,
        },
        {
          what: `return from ${supplyC} °C`,
          actual: supplyC + riseFor(121.5, gb300Flow(supplyC), water),
          expected: 54.75,
          tolerance: 0.005,
        },
      ]),
  },
  {
    id: 'W5c',
    given: 'how the pressure drop of GB300 grows with its flow',
    expected: 'with its power of 1.78 to 1.95',
    source: 'Fit of Lenovo LP2357, Table 27',
    verdicts: () =>
      table27.slice(1).map(([, lpm, kpa], i) => {
        const [, before, kpaBefore] = table27[i]!;
        const printed = Math.log(kpa / kpaBefore) / Math.log(lpm / before);
        const ours = Math.log(dropAt(kpaBefore, before, lpm) / kpaBefore) / Math.log(lpm / before);
        return [
          `${before} to ${lpm} L/min`,
          [printed >= 1.775 && printed <= 1.955, ours >= 1.78 && ours <= 1.95],
          [true, true],
        ] as const;
      }),
  },
  {
    id: 'W6',
    given: 'FWS of 36 °C and 4 K approach',
    expected: 'TCS of 40 °C: GB300 needs 119 L/min',
    source: 'Lenovo LP2357, Table 27; T TCS = T FWS + ATD',
    figures: () => {
      const { cdus, flowLpm } = chain().analysis!.loops.balance(0);
      return [
        { what: 'approach', actual: cdus[0]?.approachK ?? NaN, expected: 4 },
        { what: 'flow', actual: flowLpm, expected: 119 },
      ];
    },
  },
  {
    id: 'W7',
    given: 'XDU1350: 1368 kW at 4 K, 1200 and 1200 L/min, at 3, 2 and 5 K',
    expected: '1026 and 684 kW; 1710 kW are not more than the rating of 1368',
    source: 'Derived from Vertiv SL-70799: constant effectiveness',
    figures: () => [
      { what: '3 K', actual: at(3), expected: 1026 },
      { what: '2 K', actual: at(2), expected: 684 },
      { what: '5 K', actual: at(5), expected: 1368 },
    ],
  },
  {
    id: 'W8',
    given: 'the rating of XDU1350 as a heat exchanger',
    expected: 'ΔT 17.07 K, ε 0.8101, NTU 3.952, UA 316.8 kW/K',
    source: 'Derived from Vertiv SL-70799: ε-NTU',
    figures: () => [
      { what: 'rise', actual: riseFor(1368, 1200, pg25), expected: 17.07 },
      { what: 'effectiveness', actual: rated?.effectiveness ?? NaN, expected: 0.8101 },
      { what: 'NTU', actual: rated?.ntu ?? NaN, expected: 3.952 },
      { what: 'UA', actual: rated?.ua ?? NaN, expected: 316.8 },
    ],
  },
  {
    id: 'W15',
    given: '4, 8 and 16 GB200 racks of 103.36 L/min on XDU1350 of 1367 kW and 1200 L/min',
    expected: 'N = 1, 1, 2 and installed 2, 2, 3; 551.2 L/min for each of three',
    source: 'Published GB200 pod calculator',
    verdicts: () => [
      ['4 racks', least(4), [1, 2]],
      ['8 racks', least(8), [1, 2]],
      ['16 racks', least(16), [2, 3]],
    ],
    figures: () => [
      {
        what: 'flow per CDU',
        actual: (pods(16, 3).analysis?.loops.balance(0).flowLpm ?? NaN) / 3,
        expected: 551.2,
      },
    ],
  },
  {
    id: 'W16',
    given: '1837.44 kW on three CDUs, FWS rise of 10 K',
    expected: '881.3 L/min per CDU',
    source: 'Published GB200 pod calculator, ρ·cp 4170',
    figures: () => [{ what: 'flow', actual: flowFor(1837.44, 10, water) / 3, expected: 881.3 }],
  },
  {
    id: 'W17',
    given: 'PG25 at 10 K and 2.3 m/s in 27.86, 54.76, 108.2 and 161.5 mm',
    expected: '56.2, 217.1, 847.7 and 1888.5 kW',
    source: 'OCP Modular TCS white paper: 55-60, 215-220, 840 and 1872 kW',
    figures: () =>
      (
        [
          [27.86, 56.2],
          [54.76, 217.1],
          [108.2, 847.7],
          [161.5, 1888.5],
        ] as const
      ).map(([innerMm, kw]) => ({
        what: `velocity of ${kw} kW in ${innerMm} mm`,
        actual: velocity(flowFor(kw, 10, pg25), innerMm),
        expected: 2.3,
      })),
  },
  {
    id: 'W19',
    given: '1200 L/min of PG25 at 40 °C in 30 m of 108.2 mm, ε 0.045 mm, ΣK 10',
    expected: '2.175 m/s, Re 152,300, f 0.0187, 12.54 kPa of friction, 36.73 kPa',
    source: 'Derived: Darcy–Weisbach, Haaland',
    figures: () => [
      { what: 'velocity', actual: mps, expected: 2.175 },
      { what: 'Reynolds number', actual: re, expected: 152_300 },
      { what: 'friction factor', actual: frictionFactor(re, 0.045 / 108.2), expected: 0.0187 },
      { what: 'friction', actual: pipeDrop(1200, { ...pipe, fittingsK: 0 }, pg25), expected: 12.54 },
      { what: 'all', actual: pipeDrop(1200, pipe, pg25), expected: 36.73 },
    ],
  },
  {
    id: 'W20',
    given: 'a pump of 1200 L/min, 244 kPa, η 0.65',
    expected: '7.51 kW',
    source: 'Derived: Δp·V / (60000·η)',
    figures: () => [{ what: 'power', actual: pumpKw(244, 1200, 0.65), expected: 7.51 }],
  },
  {
    id: 'W21',
    given: 'UQD04 at 1.7 US gal/min, Cv 0.8',
    expected: '31.1 kPa; 4.30 kW per pair at 10 K',
    source: 'OCP UQD 1.0',
    figures: () => {
      const { cv, ratedLpm } = quickDisconnects.uqd04;
      return [
        { what: 'pressure drop', actual: couplingDrop(1.7 * 3.785412, cv), expected: 31.1 },
        { what: 'heat', actual: capacityRate(ratedLpm, pg25) * 10, expected: 4.3 },
      ];
    },
  },
  {
    id: 'W26',
    given: 'air of 24 °C and 50 %, 27 °C and 60 %, 22 °C and 45 %',
    expected: 'dew points of 12.94, 18.58 and 9.52 °C',
    source: 'Derived: Magnus formula',
    figures: () => [
      { what: '24 °C, 50 %', actual: dewPoint(24, 0.5), expected: 12.94 },
      { what: '27 °C, 60 %', actual: dewPoint(27, 0.6), expected: 18.58 },
      { what: '22 °C, 45 %', actual: dewPoint(22, 0.45), expected: 9.52 },
    ],
  },
  {
    id: 'W30',
    given: 'fans and pumps at 80 % speed',
    expected: '0.512 of the power, 0.64 of the head',
    source: 'Affinity laws',
    notExpressed: 'Units run at their rated point: no rule and no figure turns a pump or a fan down.',
  },
];
