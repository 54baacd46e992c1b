/** Air, heat rejection and ride-through: worked examples of published calculators and papers. */
import {
  airflowFor,
  airRise,
  recirculatedInlet,
  returnAir,
  returnTemperatureIndex,
} from '../../../src/analysis/cooling/airStream';
import { fluids } from '../../../src/analysis/cooling/fluids';
import { podLoads } from '../../../src/analysis/cooling/podLoads';
import { bufferFor, secondsToWarm } from '../../../src/analysis/cooling/rideThrough';
import { builtinCatalog } from '../../../src/catalog/catalog';
import type { EquipmentType, Hall, Rack } from '../../../src/model/types';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import type { Figure, WorkedExample } from './workedExample';

const catalog = builtinCatalog();
const podCalculator = 'Published GB200 pod calculator';
const derivedFrom = (source: string): string => `Derived: arithmetic on the inputs of ${source}`;

/** m³/h in one CFM. */
const cfm = 1.699;

const room = [
  [0, 0],
  [40000, 0],
  [40000, 20000],
  [0, 20000],
] as const;
const live = (hall: Partial<Hall>): LiveHall =>
  new LiveHall(JSON.stringify({ format: 'datahall/1', room: { outline: room }, racks: [], ...hall }), {
    catalog,
    rules: new RuleSet(),
  });

const analysisOf = (hall: Partial<Hall>) => live(hall).analysis!;

/** The ids of rules that failed, of those asked for, with their measures. */
const failures = (hall: Partial<Hall>, rule: string): (number | undefined)[] =>
  live(hall)
    .findings.filter((f) => f.rule === rule && f.severity === 'error')
    .map((f) => f.measured);

/** 132 kW racks that give 17.16 kW to the air, and management and network racks of 30 kW, in one pod. */
function pod(compute: number): Partial<Hall> {
  const rack = (id: string, powerKw: number, liquidFraction: number): Rack => ({
    id,
    type: 'nvidia-gb200-nvl72',
    at: [0, 0],
    powerKw,
    liquidFraction,
    zone: 'POD-1',
    ...(liquidFraction > 0 ? { loop: 'TCS-1' } : {}),
  });
  const many = (count: number, name: string, kw: number, liquid: number): Rack[] =>
    Array.from({ length: count }, (_, n) => rack(`${name}${n}`, kw, liquid));
  return {
    zones: [{ id: 'POD-1', kind: 'pod', outline: room.map(([x, y]) => [x, y]), podKw: 1 }],
    loops: [{ id: 'TCS-1' }],
    racks: [
      ...many(compute, 'C', 132, 0.87),
      ...many(compute / 2, 'M', 30, 0),
      ...many((compute * 3) / 4, 'N', 30, 0),
    ],
  };
}

function podFigures(compute: number, powerKw: number, airKw: number, liquidKw: number): Figure[] {
  const hall = analysisOf(pod(compute));
  return [
    {
      what: `power of ${compute} racks`,
      actual: hall.get(podLoads).get('POD-1')!.powerKw,
      expected: powerKw,
    },
    { what: `air of ${compute} racks`, actual: hall.air.balances[0]!.rackKw, expected: airKw },
    { what: `liquid of ${compute} racks`, actual: hall.loops.balance(0).heatKw, expected: liquidKw },
  ];
}

const rise = (type: string): number => {
  const { coolingKw, airflowM3h } = catalog.get(type)!;
  return airRise(coolingKw!, airflowM3h!);
};

const door: EquipmentType = { id: 'door-30', kind: 'rear-door', widthMm: 600, depthMm: 200, coolingKw: 30 };
const doored: Partial<Hall> = {
  types: [door],
  airUnits: [{ id: 'D1', type: 'door-30', at: [0, 1200] }],
  racks: [{ id: 'R1', type: 'storage-rack', at: [0, 0], powerKw: 40, liquidFraction: 0 }],
};

const sidecar: EquipmentType = {
  id: 'sidecar',
  kind: 'cdu',
  widthMm: 600,
  depthMm: 1200,
  coolingKw: 100,
  airToLiquid: true,
};
const catalina = (fansKw: number): Partial<Hall> => ({
  types: [sidecar],
  loops: [{ id: 'TCS-1' }],
  cdus: [{ id: 'CDU-1', type: 'sidecar', at: [5000, 0], loop: 'TCS-1', powerKw: fansKw }],
  racks: [{ id: 'R1', type: 'storage-rack', at: [0, 0], powerKw: 120, liquidFraction: 2 / 3, loop: 'TCS-1' }],
});
const roomKw = (hall: Partial<Hall>): number => {
  const { rackKw, cduKw, fanKw } = analysisOf(hall).air.balances[0]!;
  return rackKw + cduKw + fanKw;
};

const plantAt = (ambientC: number): Partial<Hall> => ({
  design: { ambientC },
  plants: [{ id: 'FWS-1', kind: 'dry-cooler', supplyC: 37 }],
});

/** Heat that the examples' inventories take up for each kelvin [kJ/K], as the source states it. */
const stopped = 46.7;
const pumped = 315.5;

export const examples: readonly WorkedExample[] = [
  {
    id: 'W14',
    given:
      'pods of 4, 8 and 16 GB200 racks of 132 kW (17.16 to the air), management and network racks of 30 kW',
    expected: 'power 678/1356/2712, air 218.64/437.28/874.56, liquid 459.36/918.72/1837.44 kW',
    source: podCalculator,
    figures: () => [
      ...podFigures(4, 678, 218.64, 459.36),
      ...podFigures(8, 1356, 437.28, 918.72),
      ...podFigures(16, 2712, 874.56, 1837.44),
    ],
  },
  {
    id: 'W22',
    given: '17 kW at 15 K of air',
    expected: '3,380 m³/h, 1,989 CFM',
    source: derivedFrom('GB200 data sheets'),
    figures: () => [
      { what: 'm³/h', actual: airflowFor(17, 15), expected: 3380 },
      { what: 'CFM', actual: airflowFor(17, 15) / cfm, expected: 1989 },
    ],
  },
  {
    id: 'W23',
    given: 'CRV CR050 57.9 kW at 7,410 m³/h; CoolChip CDU 70; CWA CA80, as the catalogue has them',
    expected: '23.3 K as printed; 20.7 K; 9.94 K',
    source: 'Vertiv data sheets as quoted by AIDC-Studio',
    figures: () => [
      { what: 'CR050', actual: rise('vertiv-crv-cr050'), expected: 23.3 },
      { what: 'CDU 70', actual: rise('vertiv-coolchip-70'), expected: 20.7 },
      { what: 'CA80', actual: rise('vertiv-cwa-ca80'), expected: 9.94 },
    ],
  },
  {
    id: 'W24',
    given: 'recirculation of 5, 10 and 20 %, supply 24 °C, rise 12 K',
    expected: 'inlet 24.63, 25.33 and 27.00 °C',
    source: derivedFrom('mixing of two streams'),
    figures: () => [
      { what: '5 %', actual: recirculatedInlet(24, 12, 0.05), expected: 24.63, tolerance: 0.0005 },
      { what: '10 %', actual: recirculatedInlet(24, 12, 0.1), expected: 25.33, tolerance: 0.0005 },
      { what: '20 %', actual: recirculatedInlet(24, 12, 0.2), expected: 27, tolerance: 0.0005 },
    ],
  },
  {
    id: 'W25',
    given: 'IT 10,000 and supply 12,500 m³/h, rise 12 K, supply 24 °C',
    expected: 'return 33.6 °C, return temperature index 80 %',
    source: derivedFrom('the definition of the return temperature index'),
    figures: () => [
      { what: 'return', actual: returnAir(24, 12, 10000, 12500), expected: 33.6, tolerance: 0.0005 },
      { what: 'index', actual: returnTemperatureIndex(10000, 12500), expected: 80, tolerance: 0.0005 },
    ],
  },
  {
    id: 'W27',
    given: 'stopped flow: 65 kg of copper and 5.4 L of PG25 (46.7 kJ/K), 30 K, 115 kW',
    expected: '12.2 s',
    source: derivedFrom('an assumed inventory of metal and coolant'),
    // The format knows the coolant of a loop and no metal: the inventory is given as the source states it.
    figures: () => [{ what: 's', actual: secondsToWarm(stopped, 30, 115), expected: 12.2 }],
  },
  {
    id: 'W28',
    given: 'pumps run, FWS lost: 315.5 kJ/K for a rack, headroom 5 and 20 K, 115 and 130 kW',
    expected: '13.7, 54.9, 12.1 and 48.5 s',
    source: derivedFrom('an assumed inventory of metal and coolant'),
    figures: () => [
      { what: '5 K, 115 kW', actual: secondsToWarm(pumped, 5, 115), expected: 13.7 },
      { what: '20 K, 115 kW', actual: secondsToWarm(pumped, 20, 115), expected: 54.9 },
      { what: '5 K, 130 kW', actual: secondsToWarm(pumped, 5, 130), expected: 12.1 },
      { what: '20 K, 130 kW', actual: secondsToWarm(pumped, 20, 130), expected: 48.5 },
    ],
  },
  {
    id: 'W29',
    given: 'buffer for 1000 kW, 60 s, 5 K; for 1840 kW, 300 s, 10 K',
    expected: '2.88 and 13.25 m³ of water',
    source: derivedFrom('an energy balance'),
    figures: () => [
      { what: '1000 kW', actual: bufferFor(1000, 60, 5, fluids.water), expected: 2.88 },
      { what: '1840 kW', actual: bufferFor(1840, 300, 10, fluids.water), expected: 13.25 },
    ],
  },
  {
    id: 'W31',
    given: 'FWS of 37 °C from dry coolers with an approach of 5 K, at 39.3 °C',
    expected: 'valid only up to 32 °C: a chiller is needed',
    source: podCalculator,
    verdicts: () => [
      ['at 39.3 °C', failures(plantAt(39.3), 'cooling/heat-rejection-ambient'), [37]],
      ['at 32 °C', failures(plantAt(32), 'cooling/heat-rejection-ambient'), []],
      ['at 32.1 °C', failures(plantAt(32.1), 'cooling/heat-rejection-ambient'), [37]],
    ],
  },
  {
    id: 'W32',
    given: 'a rack of 40 kW with a rear door of 30 kW',
    expected: '10 kW go to the room',
    source: derivedFrom('an energy balance'),
    figures: () => [{ what: 'kW', actual: analysisOf(doored).air.balances[0]!.rackKw, expected: 10 }],
    verdicts: () => [['the door is too small', failures(doored, 'cooling/rdhx-capacity'), [40]]],
  },
  {
    id: 'W33',
    given: 'a group of 120 kW: 80 by liquid into a sidecar, 40 directly',
    expected: '120 kW to the room, and the fans',
    source: 'Catalina: published sidecar figures',
    figures: () => [
      { what: 'without fans', actual: roomKw(catalina(0)), expected: 120 },
      { what: 'with 5 kW of fans', actual: roomKw(catalina(5)), expected: 125 },
    ],
  },
  {
    id: 'W34',
    given: 'CFM for each kW by the calculator’s polynomial of the supply temperature',
    expected: '100.0, 116.5 and 136.5 CFM/kW at 20, 25 and 30 °C',
    source: podCalculator,
    notExpressed:
      'A fit to the fan curve of one server: airflow here is stated by the maker or follows from heat and rise, and one polynomial for all racks would be wrong for most.',
  },
];
