/**
 * All numbers of one hall, computed once and shared by rules, canvas and reports, and kept up to date edit
 * by edit. What an edit cannot reach is not looked at again; what it might reach in a way not listed here
 * makes the caller start over, so that the incremental result always equals a full one.
 */
import type { CollectionKey, Point, Room } from '../model/types';
import { isReadable } from '../model/validateElement';
import { isObject } from '../text/jsonValue';
import { AirBalances } from './cooling/airBalance';
import { aspects, aspectsOf, changedAspects } from './aspect';
import { DerivedFigures, type Derived } from './derived';
import { Equipment, type EquipmentLookup } from './equipment';
import { consumerCollections, FeedLoads, isConsumer } from './power/feedLoads';
import { Floor } from './space/floor';
import { isFloorCollection } from './space/floorThing';
import type { ElementPlace, HallModel } from './hallModel';
import { elementsNaming } from './elementsNaming';
import { linksOfRacks } from './network/linksOfRacks';
import { LoopBalances } from './cooling/loopBalance';
import {
  gonePlacesOf,
  inverse,
  isSameList,
  newPlaces,
  newPlacesOf,
  placeNow,
  type Renumberings,
} from './renumbering';
import { Rows } from './rows';
import { TouchedPlaces, type Touched } from './touched';

export type { Touched } from './touched';

/** What elements that came or went have touched. */
export interface RenumberedHall {
  readonly touched: Touched;
  /** By row before, the same row now, or -1. */
  readonly rowsNow: Int32Array;
  /** The elements that name what came or went. */
  readonly mentions: readonly ElementPlace[];
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

/** Whether elements of a collection can come, go and change without a full run. */
export const isFollowed = (collection: CollectionKey): boolean => local.has(collection);

/** Fields by which an element belongs to a row, a loop or a state of the hall, or is another one. */
const deciding = ['id', 'row', 'loop', 'phase', 'status'] as const;

export class HallAnalysis {
  readonly equipment: Equipment;
  readonly floor: Floor;
  /** These are others after elements came or went. */
  rows: Rows;
  feeds: FeedLoads;
  loops: LoopBalances;
  air: AirBalances;
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

  /** Whether `replace` can follow: the element stays what and where it is; else it is as one that went and one that came. */
  canReplace(collection: CollectionKey, index: number, value: object): boolean {
    const { model } = this;
    const before = model.rawElement(collection, index);
    if (!local.has(collection) || !isObject(before)) return false;
    const now = value as Readonly<Record<string, unknown>>;
    if (typeof now.id !== 'string' || deciding.some((key) => now[key] !== before[key])) return false;
    return isReadable(collection, value) === (model.element(collection, index) !== undefined);
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

    const touched = new TouchedPlaces(after === undefined ? [] : changedAspects(collection, before!, after));
    const { aspects } = touched;
    this.figures.forget(aspects);
    const touch = (kind: CollectionKey | 'rows', at: number) => touched.add(kind, at);
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

  /**
   * Follows elements that came, went or were changed in a way that `replace` cannot tell. Sums are made anew, which
   * costs little; the floor and what outlives edits follow.
   * @param mentioning the elements that name what came or went, where the hall of which this is a part has told them.
   * @returns undefined where only a full run can tell.
   */
  renumber(renumberings: Renumberings, mentioning?: readonly ElementPlace[]): RenumberedHall | undefined {
    const { model, equipment } = this;
    for (const collection of renumberings.keys()) if (!local.has(collection)) return undefined;
    const cooledBefore = this.coolingMethods(renumberings);
    const pipedBefore = gonePlacesOf(renumberings, 'pipes').map((pipe) => model.element('pipes', pipe)?.loop);
    const { rows, feeds, loops } = this;
    const ids = model.renumber(renumberings);
    if (!ids) return undefined;
    const mentions = mentioning ?? elementsNaming(model, ids);
    // The first of a kind, or the last, decides about rules that concern others.
    const isFirstOrLast = [...renumberings.values()].some(
      ({ toNow, toBefore }) => (toNow.length === 0) !== (toBefore.length === 0),
    );
    const changed = new Set(isFirstOrLast ? aspects : [...renumberings.keys()].flatMap(aspectsOf));
    this.figures.renumber(renumberings, changed);
    const racks = renumberings.get('racks');
    if (racks) equipment.renumber(racks);
    const measured = this.floor.renumber(renumberings);
    if (!measured) return undefined;
    if (racks) this.rows = new Rows(model);
    const isAny = (...of: readonly CollectionKey[]) => of.some((collection) => renumberings.has(collection));
    if (isAny('feeds', ...consumerCollections))
      this.feeds = new FeedLoads(model, equipment, { loads: feeds, renumberings });
    if (isAny('racks', 'cdus', 'loops', 'plants'))
      this.loops = new LoopBalances(model, equipment, { loops, renumberings });
    this.air = new AirBalances(model, equipment, this.loops, this.floor);

    const touched = new TouchedPlaces(changed);
    for (const [collection, renumbering] of renumberings) {
      for (const place of newPlaces(renumbering)) touched.add(collection, place);
      // What has no id is told by its place, which may be another one now.
      for (const place of model.problems.get(collection)!.keys())
        if (renumbering.toBefore[place] !== place && model.idAt(collection, place) === undefined)
          touched.add(collection, place);
    }
    for (const { collection, index } of mentions) {
      touched.add(collection, index);
      if (collection === 'racks') touched.add('rows', this.rows.of(index));
      // A cord that leads somewhere now, or no longer, changes what the others carry.
      if (isConsumer(collection))
        for (const feed of this.feeds.feedsOf(collection, index)) touched.add('feeds', feed);
    }
    for (const i of measured) {
      const { collection, index } = this.floor.thing(i);
      touched.add(collection, index);
      if (collection === 'racks') touched.add('rows', this.rows.of(index));
    }
    const rowsNow = this.rows.since(rows, racks);
    this.touchMembers(touched, renumberings, rowsNow, { rows, feeds, loops });
    for (const pipe of newPlacesOf(renumberings, 'pipes'))
      touched.add('loops', this.pipedLoop('pipes', pipe));
    for (const loop of pipedBefore) touched.add('loops', model.indexOf('loops', loop));
    // Which limit holds for a rack hangs on what cools its zone, and some on whether there is any cooling.
    const isCooledOtherwise = this.coolingMethods(renumberings) !== cooledBefore;
    if (isCooledOtherwise || isFirstOrLast) {
      for (let rack = 0; rack < model.size('racks'); rack++) touched.add('racks', rack);
      for (let row = 0; row < this.rows.list.length; row++) touched.add('rows', row);
    }
    this.figures.follow(touched);
    return { touched, rowsNow, mentions };
  }

  /** Touches the rows, feeds and loops that have other members than before, and the CDUs of such loops. */
  private touchMembers(
    touched: TouchedPlaces,
    renumberings: Renumberings,
    rowsNow: Int32Array,
    before: Pick<HallAnalysis, 'rows' | 'feeds' | 'loops'>,
  ): void {
    const now = (collection: CollectionKey) => (place: number) => placeNow(renumberings, collection, place);
    const rowsBefore = inverse(rowsNow, this.rows.list.length);
    this.rows.list.forEach(({ racks }, row) => {
      const was = before.rows.list[rowsBefore[row]!]?.racks;
      if (!was || !isSameList(was, racks, now('racks'))) touched.add('rows', row);
    });
    const placeBefore = (collection: CollectionKey, place: number) =>
      renumberings.get(collection)?.toBefore[place] ?? place;
    for (let feed = 0; feed < this.model.size('feeds'); feed++) {
      const was = before.feeds.consumersOf(placeBefore('feeds', feed));
      const is = this.feeds.consumersOf(feed);
      const isSame =
        was.length === is.length &&
        was.every(
          ({ collection, index }, k) =>
            collection === is[k]!.collection && now(collection)(index) === is[k]!.index,
        );
      if (!isSame) touched.add('feeds', feed);
    }
    for (let loop = 0; loop < this.model.size('loops'); loop++) {
      if (this.loops.isAsBefore(loop, before.loops, renumberings)) continue;
      touched.add('loops', loop);
      for (const cdu of this.loops.cdusOf(loop)) touched.add('cdus', cdu);
    }
  }

  /** What all air units are and where they cool; empty where they stay as they are. */
  private coolingMethods(renumberings: Renumberings): string {
    if (!renumberings.has('airUnits')) return '';
    const methods = this.model.elements('airUnits').map((_, unit) => this.coolingMethod('airUnits', unit));
    return [...new Set(methods)].sort().join('\n');
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
