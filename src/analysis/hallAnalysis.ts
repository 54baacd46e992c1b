/**
 * All numbers of one hall, computed once and shared by rules, canvas and reports, and kept up to date edit
 * by edit. What an edit cannot reach is not looked at again; what it might reach in a way not listed here
 * makes the caller start over, so that the incremental result always equals a full one.
 */
import type { CollectionKey, Point, Room } from '../model/types';
import { AirBalances } from './cooling/airBalance';
import { changedAspects, type Aspect } from './aspect';
import { DerivedFigures, type Derived } from './derived';
import { Equipment, type EquipmentLookup } from './equipment';
import { FeedLoads, isConsumer } from './power/feedLoads';
import { Floor, isFloorCollection } from './space/floor';
import type { HallModel } from './hallModel';
import { linksOfRacks } from './network/linksOfRacks';
import { LoopBalances } from './cooling/loopBalance';
import { Rows } from './rows';

/** What an edit touched. The hall itself always is. */
export interface Touched {
  /** Places by collection; `rows` counts in the rows. */
  readonly places: ReadonlyMap<CollectionKey | 'rows', ReadonlySet<number>>;
  readonly aspects: ReadonlySet<Aspect>;
}

/** Collections whose elements can change without a full run: what depends on them is known below. */
const local: ReadonlySet<CollectionKey> = new Set<CollectionKey>([
  'racks',
  'cdus',
  'airUnits',
  'columns',
  'feeds',
  'loops',
  'plants',
  // What is computed from these is derived.
  'power',
  'doors',
  'trays',
  'pipes',
  'links',
  'tests',
  'waivers',
]);

export class HallAnalysis {
  readonly equipment: Equipment;
  readonly floor: Floor;
  readonly rows: Rows;
  readonly feeds: FeedLoads;
  readonly loops: LoopBalances;
  readonly air: AirBalances;
  private readonly figures = new DerivedFigures(this);

  constructor(
    readonly model: HallModel,
    catalog: EquipmentLookup,
    reachMm: number,
  ) {
    this.equipment = new Equipment(model, catalog);
    this.floor = new Floor(model, this.equipment, reachMm);
    this.rows = new Rows(model);
    this.feeds = new FeedLoads(model, this.equipment);
    this.loops = new LoopBalances(model, this.equipment);
    this.air = new AirBalances(model, this.equipment, this.loops, this.floor);
  }

  /** Figures of the whole hall, computed when first asked for. */
  get<T>(figures: Derived<T>): T {
    return this.figures.get(figures);
  }

  /** Those figures where they are known; undefined where somebody would have to wait for them. */
  known<T>(figures: Derived<T>): T | undefined {
    return this.figures.known(figures);
  }

  /** Keeps figures that were computed step by step, between edits. */
  keep<T>(figures: Derived<T>, value: T): void {
    this.figures.keep(figures, value);
  }

  /** The room's outline, where the file has a readable one. */
  get outline(): readonly Point[] | undefined {
    return this.model.headIsSound('room') ? (this.model.head.room as Room | undefined)?.outline : undefined;
  }

  /**
   * Puts a changed element in place and computes again what it reaches.
   * @returns what was reached, or undefined where only a full run can tell.
   */
  replace(collection: CollectionKey, index: number, value: unknown): Touched | undefined {
    const { model } = this;
    const before = model.element(collection, index);
    const idBefore = model.idAt(collection, index);
    const row = collection === 'racks' ? model.element('racks', index)?.row : undefined;
    const loopBefore = this.loopOf(collection, index);
    const methodBefore = this.coolingMethod(collection, index);
    const pipedBefore = this.pipedLoop(collection, index);
    if (!local.has(collection)) return undefined;
    model.replace(collection, index, value);
    if (collection === 'racks') this.equipment.forgetRack(index);
    const after = model.element(collection, index);
    if ((before === undefined) !== (after === undefined)) return undefined;
    if (model.idAt(collection, index) !== idBefore) return undefined;
    if (collection === 'racks' && model.element('racks', index)?.row !== row) return undefined;

    const aspects = new Set(after === undefined ? [] : changedAspects(collection, before!, after));
    this.figures.forget(aspects);
    const places = new Map<CollectionKey | 'rows', Set<number>>();
    const touched: Touched = { places, aspects };
    const touch = (kind: CollectionKey | 'rows', at: number) => {
      let set = places.get(kind);
      if (!set) places.set(kind, (set = new Set()));
      set.add(at);
    };
    touch(collection, index);
    if (after === undefined) return touched;
    // Which limit holds for a rack hangs on what cools its zone.
    if (this.coolingMethod(collection, index) !== methodBefore) {
      for (let rack = 0; rack < model.size('racks'); rack++) touch('racks', rack);
    }

    if (isFloorCollection(collection)) {
      const measured = this.floor.update(collection, index);
      if (!measured) return undefined;
      for (const i of measured) {
        const thing = this.floor.thing(i);
        touch(thing.collection, thing.index);
        if (thing.collection !== 'racks') continue;
        touch('rows', this.rows.of(thing.index));
        // A rack that gains or loses its rear door: what moved was cooling as well.
        if (this.air.readRack(thing.index)) aspects.add('cooling');
      }
    }
    if (collection === 'racks') {
      touch('rows', this.rows.of(index));
      for (const link of this.get(linksOfRacks).get(index) ?? []) touch('links', link);
    }
    for (const loop of [pipedBefore, this.pipedLoop(collection, index)])
      if (loop !== -1) touch('loops', loop);
    if (isConsumer(collection)) {
      for (const feed of this.feeds.update(collection, index)) touch('feeds', feed);
    }
    if (collection === 'feeds') {
      for (const consumer of this.feeds.consumersOf(index)) touch(consumer.collection, consumer.index);
    }
    for (const loop of this.loopsReached(collection, index, loopBefore)) {
      if (loop === 'moved') return undefined;
      this.loops.recalculate(loop);
      touch('loops', loop);
      for (const cdu of this.loops.cdusOf(loop)) touch('cdus', cdu);
      if (collection === 'loops') for (const rack of this.loops.racksOf(loop)) touch('racks', rack);
    }
    this.air.forget();
    this.figures.forget(aspects);
    this.figures.follow(touched);
    return touched;
  }

  /** What an air unit is and where it cools, as one word to compare. */
  private coolingMethod(collection: CollectionKey, index: number): string | undefined {
    if (collection !== 'airUnits') return undefined;
    const unit = this.model.element('airUnits', index);
    return unit && `${this.equipment.type(unit.type)?.kind ?? ''} ${unit.zone ?? ''}`;
  }

  /** The loop whose liquid a pipe carries, or -1. */
  private pipedLoop(collection: CollectionKey, index: number): number {
    return collection === 'pipes'
      ? this.model.indexOf('loops', this.model.element('pipes', index)?.loop)
      : -1;
  }

  private loopOf(collection: CollectionKey, index: number): number {
    if (collection !== 'racks' && collection !== 'cdus') return -1;
    return this.model.indexOf('loops', this.model.element(collection, index)?.loop);
  }

  /** Loops whose balance an element takes part in; 'moved' where it went from one loop to another. */
  private loopsReached(
    collection: CollectionKey,
    index: number,
    before: number,
  ): readonly (number | 'moved')[] {
    switch (collection) {
      case 'racks':
      case 'cdus': {
        const now = this.loopOf(collection, index);
        if (now !== before) return ['moved'];
        return now === -1 ? [] : [now];
      }
      case 'loops':
        return [index];
      case 'plants':
        return Array.from({ length: this.model.size('loops') }, (_, i) => i);
      default:
        return [];
    }
  }
}
