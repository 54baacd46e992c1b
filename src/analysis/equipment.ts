/** The figures of each thing as it stands: what it says itself, else what its type says. */
import type { AirUnit, Cdu, EquipmentType, Feed, Rack } from '../model/types';
import { fedWithin } from './power/busway';
import type { Supply } from './power/circuit';
import { flowAt } from './cooling/flowCurve';
import { flowFor, fluids } from './cooling/fluids';
import type { HallModel } from './hallModel';
import { renumbered, type Renumbering } from './renumbering';

/** Where equipment types are looked up: the catalogue, without the hall's own types. */
export interface EquipmentLookup {
  get(id: string): EquipmentType | undefined;
}

/** Extent of a footprint in mm; `assumed` where the type gives none and a usual one is taken. */
export interface Extent {
  readonly widthMm: number;
  readonly depthMm: number;
  readonly assumed: boolean;
}

export interface RackFigures {
  /** Nominal load [kW]; undefined where neither the rack nor its type says. */
  readonly powerKw: number | undefined;
  /** Heat that leaves by liquid and to the air [kW]; 0 where the load is not known. */
  readonly liquidKw: number;
  readonly airKw: number;
  readonly maxReturnC: number | undefined;
}

/** Usual sizes [mm] where a type gives none, so that a thing without dimensions still shows and collides. */
const usual = { racks: [600, 1200], cdus: [900, 1200], airUnits: [1200, 900], feeds: [800, 800] } as const;

const noFigures: RackFigures = { powerKw: undefined, liquidKw: 0, airKw: 0, maxReturnC: undefined };

export class Equipment {
  /** Types as looked up before; the hall's own from the start. */
  private readonly types = new Map<string, EquipmentType | undefined>();
  private readonly figures: (RackFigures | undefined)[] = [];
  /** Share of the racks' loads that the hall declares to occur at once. */
  private readonly diversity: number;

  constructor(
    private readonly model: HallModel,
    private readonly catalog: EquipmentLookup,
  ) {
    for (const type of model.elements('types')) if (type) this.types.set(type.id, type);
    this.diversity = (model.headIsSound('design') ? model.head.design?.diversity : undefined) ?? 1;
  }

  /** The type of an id: the hall's own wins over the catalogue. */
  type(id: string | undefined): EquipmentType | undefined {
    if (id === undefined) return undefined;
    const known = this.types.get(id);
    if (known !== undefined || this.types.has(id)) return known;
    const type = this.catalog.get(id);
    this.types.set(id, type);
    return type;
  }

  /** Follows racks that came or went. */
  renumber(racks: Renumbering): void {
    const now = renumbered(this.figures, racks, undefined);
    this.figures.length = 0;
    for (const figures of now) this.figures.push(figures);
    for (const rack of racks.values.keys()) this.figures[rack] = undefined;
  }

  /** Forgets the figures of a rack that has changed. */
  forgetRack(index: number): void {
    this.figures[index] = undefined;
  }

  extent(collection: keyof typeof usual, element: Rack | Cdu | AirUnit | Feed): Extent {
    const type = this.type(element.type);
    const [widthMm, depthMm] = usual[collection];
    return {
      widthMm: type?.widthMm ?? widthMm,
      depthMm: type?.depthMm ?? depthMm,
      assumed: type?.widthMm === undefined || type.depthMm === undefined,
    };
  }

  /** The figures of a rack by its place in `racks`; of one that breaks the schema, no load. */
  rackAt(index: number): RackFigures {
    const known = this.figures[index];
    if (known) return known;
    const rack = this.model.element('racks', index);
    return (this.figures[index] = rack ? this.rack(rack) : noFigures);
  }

  rack(rack: Rack): RackFigures {
    const type = this.type(rack.type);
    const powerKw = rack.powerKw ?? type?.powerKw;
    const fraction = rack.liquidFraction ?? type?.liquidFraction ?? 0;
    const liquidKw = (powerKw ?? 0) * fraction;
    return {
      powerKw,
      liquidKw,
      airKw: (powerKw ?? 0) - liquidKw,
      maxReturnC: rack.maxReturnC ?? type?.maxReturnC,
    };
  }

  /**
   * Coolant flow that a rack needs in its loop [L/min]: its own figure, else its type's curve at the loop's
   * supply temperature, else its type's figure, else what carries its heat at the loop's temperature rise.
   * Undefined where none of them is known, and where the supply is warmer than its maker's curve goes: no flow
   * is known to be enough then.
   */
  rackFlow(rack: Rack, liquidKw: number): number | undefined {
    if (liquidKw === 0) return 0;
    if (rack.flowLpm !== undefined) return rack.flowLpm;
    const type = this.type(rack.type);
    const loop = this.model.get('loops', rack.loop);
    if (type?.flowCurve && loop?.supplyC !== undefined) {
      return flowAt(type.flowCurve, loop.supplyC);
    }
    if (type?.flowLpm !== undefined) return type.flowLpm;
    if (loop?.deltaK !== undefined) return flowFor(liquidKw, loop.deltaK, fluids[loop.fluid ?? 'pg25']);
    return undefined;
  }

  /**
   * Load of a consumer that feeds and all before them are sized for [kW]: of a rack its load by its utilisation and
   * the hall's diversity, 1 where none is declared. Its own cords carry all of its load.
   */
  feedKw(collection: 'racks' | 'cdus' | 'airUnits', index: number): number | undefined {
    if (collection !== 'racks') {
      const unit = this.model.element(collection, index);
      return unit && this.unitKw(unit);
    }
    const { powerKw } = this.rackAt(index);
    const utilisation = this.model.element('racks', index)?.utilisation ?? 1;
    return powerKw === undefined ? undefined : powerKw * utilisation * this.diversity;
  }

  /** Power factor of what plugs in, where it or its type says. */
  powerFactor(element: Rack | Cdu | AirUnit): number | undefined {
    const own = 'powerFactor' in element ? element.powerFactor : undefined;
    return own ?? this.type(element.type)?.powerFactor;
  }

  /** What a feed supplies: volts [V], line to line for AC. */
  supply(feed: Feed): Supply | undefined {
    const type = this.type(feed.type);
    const volts = feed.voltageV ?? type?.voltageV;
    return volts === undefined ? undefined : { volts, dc: (feed.current ?? type?.current ?? 'ac') === 'dc' };
  }

  /** Power that a CDU or an air unit draws [kW]. */
  unitKw(unit: Cdu | AirUnit): number | undefined {
    return unit.powerKw ?? this.type(unit.type)?.powerKw;
  }

  /**
   * Heat that a CDU gives to the room beside its loop's [kW]: its figure, else all that it draws. Of a
   * liquid-to-air unit what it draws: a figure of its own holds the loop's heat, which is counted by itself.
   */
  cduHeatToRoom(cdu: Cdu): number {
    const own = this.isLiquidToAir(cdu) ? undefined : (cdu.heatToRoomKw ?? this.type(cdu.type)?.heatToRoomKw);
    return own ?? this.unitKw(cdu) ?? 0;
  }

  isLiquidToAir(cdu: Cdu): boolean {
    return this.type(cdu.type)?.airToLiquid === true;
  }

  /**
   * Apparent power that a feed is rated for [kVA], √3·V·I for AC, and V·I [kW] for DC. A busway fed within its run
   * carries its rated current both ways.
   */
  feedRating(feed: Feed): { readonly kva: number; readonly dc: boolean } | undefined {
    const type = this.type(feed.type);
    const amps = feed.ratingA ?? type?.ratingA;
    const supply = this.supply(feed);
    if (amps === undefined || supply === undefined) return undefined;
    const { volts, dc } = supply;
    const ways = fedWithin(feed) === undefined ? 1 : 2;
    return { kva: (ways * (dc ? 1 : Math.sqrt(3)) * volts * amps) / 1000, dc };
  }
}
