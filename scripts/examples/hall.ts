/** One hall of the campus, whole. */
import { builtinCatalog } from '../../src/catalog/catalog';
import type { Hall, Link, Plant, Rack } from '../../src/model/types';
import { phases, weather } from './assumptions';
import { columnsOf, doorsOf, pipesOf, roomOf, traysOf, zonesOf } from './building';
import { airUnitsOf, cdusOf, loopsOf, plantsOf } from './cooling';
import { mirrored } from './mirror';
import { feedsOf, powerOf } from './power';
import { frameOf, racksOf, rowsOf, two, type Row } from './rows';
import type { HallPlan } from './templates';

const schema = '../../../schemas/hall.schema.json';

export function hallOf(hall: HallPlan): Hall {
  const rows = rowsOf(hall);
  const racks = racksOf(hall, rows);
  const cdus = cdusOf(hall, rows);
  const airUnits = airUnitsOf(hall);
  const sums = sumsOf(racks, airUnits.length, cdus.length * hall.template.cdu.powerKw, cdus);
  const plants = plantsOf(hall, sums.liquidKw, sums.airKw);
  const used = phases.filter((phase) => phase.id === hall.phase || phase.id === hall.southPhase);
  const whole: Hall = {
    $schema: schema,
    format: 'datahall/1',
    name: `Hall ${two(hall.number)}`,
    design: {
      profile: 'fr',
      power: '2n',
      cooling: 'n+1',
      itKw: Math.ceil(sums.itKw / 100) * 100,
      ...weather,
      airClass: 'A2',
      phases: used.map((phase) => phase.id),
    },
    room: roomOf(hall),
    phases: used.map((phase) => ({ ...phase, order: phases.indexOf(phase) + 1 })),
    zones: [...zonesOf(hall, rows)],
    columns: [...columnsOf(hall)],
    doors: [...doorsOf(hall)],
    plants: [...plants],
    loops: [...loopsOf(hall, rows)],
    cdus: [...cdus],
    airUnits: [...airUnits],
    power: [...powerOf(rows, facilityKw(sums, plants))],
    feeds: [...feedsOf(hall, rows)],
    racks: [...racks],
    trays: [...traysOf(hall)],
    pipes: [...pipesOf(hall, rows)],
    links: [...linksOf(rows, racks)],
  };
  return hall.mirrored ? mirrored(whole, frameOf(hall).width) : whole;
}

interface Sums {
  readonly itKw: number;
  readonly liquidKw: number;
  readonly airKw: number;
  readonly mechanicalKw: number;
}

function sumsOf(
  racks: readonly Rack[],
  fanWalls: number,
  cduKw: number,
  cdus: readonly { readonly heatToRoomKw?: number | undefined }[],
): Sums {
  const fansKw = fanWalls * (builtinCatalog().get('vertiv-cwa-ca80')?.powerKw ?? 0);
  let itKw = 0;
  let liquidKw = 0;
  for (const rack of racks) {
    const type = builtinCatalog().get(rack.type);
    itKw += rack.powerKw ?? 0;
    liquidKw += (rack.powerKw ?? 0) * (type?.liquidFraction ?? 0);
  }
  const casings = cdus.reduce((sum, cdu) => sum + (cdu.heatToRoomKw ?? 0), 0);
  return { itKw, liquidKw, airKw: itKw - liquidKw + casings + fansKw, mechanicalKw: cduKw + fansKw };
}

/** UPS at 96 %, chillers at a coefficient of performance of 4, 45 kW of fans and pumps an adiabatic cooler. */
function facilityKw(sums: Sums, plants: readonly Plant[]): number {
  const coolers = plants.find((plant) => plant.id === 'FWS-WARM')?.units ?? 0;
  return (sums.itKw + sums.mechanicalKw) / 0.96 + sums.airKw / 4 + coolers * 45;
}

/** From every row one group of fibres to a switch rack near the middle of the hall. */
function linksOf(rows: readonly Row[], racks: readonly Rack[]): readonly Link[] {
  const switches = racks.filter((rack) => rack.serves === 'network');
  const core = switches[Math.floor(switches.length / 2)]!;
  return rows.flatMap((row): readonly Link[] => {
    const own = racks.filter((rack) => rack.row === row.name);
    const from = own.find((rack) => rack.serves === 'network') ?? own[0]!;
    if (from.row === core.row) return [];
    return [
      { id: `L${two(row.number)}`, from: from.id, to: core.id, medium: 'smf-dr4', rateGbps: 800, count: 72 },
    ];
  });
}
