/** What a hall says and what is computed of one of its objects, as a few lines for people. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { ratedKw, powerGraph } from '../analysis/power/powerGraph';
import type { ElementPlace } from '../analysis/hallModel';
import type { Cord, EquipmentType, Rack } from '../model/types';
import { figure, percent } from '../rules/limits';
import type { loadLimits } from '../rules/loadLimits';

export interface ObjectFacts {
  readonly id: string;
  /** Its own name, where it has one. */
  readonly name: string | undefined;
  /** What it is, in the field's words: `rack`, `busway, side A`. */
  readonly what: string;
  /** Maker and model, where its type is known. */
  readonly type: string | undefined;
  /** The most important first, each a phrase with its unit. */
  readonly facts: readonly string[];
}

export type FactLimits = ReturnType<typeof loadLimits>;

/** Of a fact that begins with a figure and says where it comes from or goes, the figure. */
export const briefFact = (fact: string): string => /^(\D*\d.*?)(?: = |: )/.exec(fact)?.[1] ?? fact;

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
const kw = (value: number) => `${figure(value)} kW`;

/** Of the object at `place`; undefined for one that breaks the format. */
export function objectFacts(
  hall: HallAnalysis,
  { collection, index }: ElementPlace,
  limits: FactLimits,
): ObjectFacts | undefined {
  const { model, equipment } = hall;
  const element = model.element(collection, index);
  if (!element) return undefined;
  const id = element.id ?? '';
  const type = 'type' in element ? equipment.type(element.type) : undefined;
  const base = {
    id,
    name: 'name' in element && typeof element.name === 'string' ? element.name : undefined,
    type: type && typeName(type),
  };
  switch (collection) {
    case 'racks': {
      const rack = model.element('racks', index)!;
      const { powerKw, liquidKw, airKw } = equipment.rackAt(index);
      return {
        ...base,
        what: rack.serves && rack.serves !== 'compute' ? `${rack.serves} rack` : 'rack',
        facts: [
          ...(powerKw === undefined
            ? ['load not known']
            : [`${kw(powerKw)}: ${kw(liquidKw)} to liquid, ${kw(airKw)} to the air`]),
          ...(rack.feeds?.length ? [`fed by ${rack.feeds.map(cordName).join(', ')}`] : []),
          ...(rack.loop ? [`cooled by loop ${rack.loop}`] : []),
          ...inPlace(rack),
        ],
      };
    }
    case 'cdus': {
      const cdu = model.element('cdus', index)!;
      const loop = model.indexOf('loops', cdu.loop);
      const share = loop === -1 ? undefined : hall.loops.balance(loop).cdus.find((c) => c.id === id);
      return {
        ...base,
        what: 'CDU',
        facts: [
          ...(share?.ratedKw === undefined
            ? []
            : [
                `rated ${kw(share.ratedKw)}${share.ratedApproachK === undefined ? '' : ` at ${figure(share.ratedApproachK)} K approach`}`,
              ]),
          ...(share?.usableKw === undefined
            ? []
            : [
                `carries ${kw(share.usableKw)} here${share.approachK === undefined ? '' : ` at ${figure(share.approachK)} K`}`,
              ]),
          ...(share?.missing.length ? [`not known: ${share.missing.join(', ')}`] : []),
          ...(cdu.loop ? [`feeds loop ${cdu.loop}`] : []),
          ...(cdu.plant ? [`draws from ${cdu.plant}`] : []),
        ],
      };
    }
    case 'loops': {
      const { heatKw, flowLpm, racks, cdus } = hall.loops.balance(index);
      const capacity = cdus.reduce((sum, c) => sum + (c.usableKw ?? 0), 0);
      return {
        ...base,
        what: 'TCS loop',
        facts: [
          `${counted(racks, 'rack')} with ${kw(heatKw)} and ${figure(flowLpm)} L/min`,
          `${counted(cdus.length, 'CDU')} for ${kw(capacity)}${capacity > 0 ? ` (${percent(heatKw, capacity)} used)` : ''}`,
        ],
      };
    }
    case 'feeds': {
      const feed = model.element('feeds', index)!;
      const rating = equipment.feedRating(feed);
      const { normalKw, worstKw, lost } = hall.feeds.load(index);
      const limit = rating && rating.kva * (rating.dc ? 1 : limits.powerFactor) * limits.derate;
      const amps = feed.ratingA ?? type?.ratingA;
      const volts = feed.voltageV ?? type?.voltageV;
      const formula = rating?.dc
        ? `${volts} V · ${amps} A`
        : `√3 · ${volts} V · ${amps} A · cos φ ${limits.powerFactor}`;
      return {
        ...base,
        what: `${feedWord(feed.kind)}${feed.side ? `, side ${feed.side}` : ''}`,
        facts: [
          ...(limit === undefined ? ['rating not known'] : [`may carry ${kw(limit)} = ${formula}`]),
          `carries ${kw(normalKw)}${limit ? ` (${percent(normalKw, limit)})` : ''}`,
          ...(lost === undefined
            ? []
            : [`${kw(worstKw)}${limit ? ` (${percent(worstKw, limit)})` : ''} when ${lost} is lost`]),
        ],
      };
    }
    case 'power': {
      const graph = hall.get(powerGraph);
      const node = graph.nodes.find((n) => n.id === id);
      const rated = node && ratedKw(node, limits.powerFactor);
      return {
        ...base,
        what: model.element('power', index)!.kind,
        facts: rated === undefined ? [] : [`rated ${kw(rated)}`],
      };
    }
    case 'airUnits': {
      const unit = model.element('airUnits', index)!;
      const cooling = unit.coolingKw ?? type?.coolingKw;
      return {
        ...base,
        what: type?.kind ?? 'air unit',
        facts: [
          ...(cooling === undefined ? [] : [`cools ${kw(cooling)}`]),
          ...(unit.zone ? [`in zone ${unit.zone}`] : []),
        ],
      };
    }
    case 'plants': {
      const plant = model.element('plants', index)!;
      return {
        ...base,
        what: `FWS plant${plant.kind ? `, ${plant.kind}` : ''}`,
        facts: [
          ...(plant.coolingKw === undefined ? [] : [`cools ${kw(plant.coolingKw)}`]),
          ...(plant.supplyC === undefined ? [] : [`supplies ${figure(plant.supplyC)} °C`]),
        ],
      };
    }
    case 'phases': {
      const { readyOn } = model.element('phases', index)!;
      return {
        ...base,
        what: 'phase',
        facts: [racksOfPhase(hall, id), ...(readyOn === undefined ? [] : [`ready on ${readyOn}`])],
      };
    }
    case 'zones':
      return { ...base, what: `${model.element('zones', index)!.kind} zone`, facts: [] };
    case 'types':
      return { ...base, what: 'equipment type', ...ofType(model.element('types', index)!) };
    default:
      return { ...base, what: words[collection], facts: [] };
  }
}

const words = {
  columns: 'column',
  doors: 'door',
  trays: 'cable tray',
  pipes: 'pipe',
  links: 'network link',
  tests: 'assertion',
  waivers: 'waiver',
} as const;

/** Such as `4 racks, 528 kW`; what is not known is named, not counted as nothing. */
function racksOfPhase({ model, equipment }: HallAnalysis, phase: string): string {
  let racks = 0;
  let sumKw = 0;
  let unknown = 0;
  for (let index = 0; index < model.size('racks'); index++) {
    if (model.element('racks', index)?.phase !== phase) continue;
    racks++;
    const { powerKw } = equipment.rackAt(index);
    if (powerKw === undefined) unknown++;
    else sumKw += powerKw;
  }
  const load = racks > unknown ? `, ${kw(sumKw)}` : '';
  return `${counted(racks, 'rack')}${load}${unknown ? `, load of ${unknown} not known` : ''}`;
}

/** What of a type decides, in one figure or two. */
export function keyFigure({
  powerKw,
  liquidFraction = 0,
  coolingKw,
  ratingKw,
  ratingA,
}: EquipmentType): string {
  if (coolingKw !== undefined) return `cools ${kw(coolingKw)}`;
  const liquid = liquidFraction > 0 ? `, ${figure(100 * liquidFraction)} % to liquid` : '';
  if (powerKw !== undefined) return `${kw(powerKw)}${liquid}`;
  if (ratingKw !== undefined) return kw(ratingKw);
  return ratingA === undefined ? '' : `${figure(ratingA)} A`;
}

/** Of a type, wherever it is from. */
export function ofType(type: EquipmentType): { readonly type: string; readonly facts: readonly string[] } {
  const { powerKw, peakKw, liquidFraction, coolingKw, approachK, flowLpm, ratingA, voltageV, ratingKw } =
    type;
  const { widthMm, depthMm, massKg, source, confidence } = type;
  const size = widthMm !== undefined && depthMm !== undefined ? `${widthMm} × ${depthMm} mm` : undefined;
  const load =
    powerKw === undefined ? undefined : `${kw(powerKw)}${peakKw === undefined ? '' : `, peak ${kw(peakKw)}`}`;
  // A rack is bought for its load; whatever else draws power does so for what it gives.
  const isRack = type.kind === 'rack';
  const facts = [
    isRack ? load : undefined,
    liquidFraction === undefined ? undefined : `${figure(100 * liquidFraction)} % to liquid`,
    coolingKw === undefined
      ? undefined
      : `cools ${kw(coolingKw)}${approachK === undefined ? '' : ` at ${figure(approachK)} K approach`}`,
    flowLpm === undefined ? undefined : `${figure(flowLpm)} L/min`,
    ratingKw === undefined ? undefined : `rated ${kw(ratingKw)}`,
    ratingA === undefined ? undefined : `${figure(ratingA)} A${voltageV ? `, ${figure(voltageV)} V` : ''}`,
    isRack || load === undefined ? undefined : `draws ${load}`,
    size,
    massKg === undefined ? undefined : `${figure(massKg)} kg`,
    source === undefined ? undefined : `source: ${source}${confidence ? ` (${confidence})` : ''}`,
  ];
  return { type: typeName(type), facts: facts.filter((fact) => fact !== undefined) };
}

export const typeName = ({ maker, model, id }: EquipmentType): string =>
  [maker, model].filter((part) => part !== undefined).join(' ') || id;

const cordName = (cord: Cord): string =>
  typeof cord === 'string' ? cord : `${cord.feed}${cord.weight === 0 ? ' (standby)' : ''}`;

const feedWord = (kind: 'busway' | 'rpp' | 'pdu' | undefined): string =>
  kind === 'rpp' ? 'RPP' : kind === 'pdu' ? 'PDU' : 'busway';

const inPlace = ({ row, zone, phase }: Rack): readonly string[] => {
  const parts = [
    ...(row ? [`row ${row}`] : []),
    ...(zone ? [`zone ${zone}`] : []),
    ...(phase ? [`phase ${phase}`] : []),
  ];
  return parts.length ? [parts.join(', ')] : [];
};
