/** How a rack, CDU or air unit splits its load over its cords, normally and after the loss of a feed. */
import type { Cord } from '../../model/types';
import { derived } from '../derived';
import { consumerCollections, type ConsumerCollection } from './feedLoads';
import type { HallAnalysis, Touched } from '../hallAnalysis';
import type { HallModel } from '../hallModel';

/** A cord that says more than its feed. */
export type CordDetail = Exclude<Cord, string>;

export const detailOf = (cord: Cord): CordDetail | undefined => (typeof cord === 'string' ? undefined : cord);
export const feedIdOf = (cord: Cord): string => (typeof cord === 'string' ? cord : cord.feed);

/** A cord that leads to a feed of this hall. */
export interface Plug {
  /** Place of the feed in `feeds`. */
  readonly feed: number;
  readonly weight: number;
  readonly detail: CordDetail | undefined;
  /** Its place among the cords of its consumer. */
  readonly place: number;
}

/** The cords into one feed together. */
interface Bundle {
  cords: number;
  weight: number;
  /** Cords that are no standby cords. */
  active: number;
}

const nothing: Bundle = { cords: 0, weight: 0, active: 0 };

export class CordPlan {
  readonly plugs: readonly Plug[];
  private readonly bundles = new Map<number, Bundle>();
  private readonly all: Bundle = { cords: 0, weight: 0, active: 0 };

  /** @param needed live cords below which the consumer is dark. */
  constructor(
    model: HallModel,
    cords: readonly Cord[],
    private readonly needed: number,
  ) {
    const plugs: Plug[] = [];
    for (const [place, cord] of cords.entries()) {
      const feed = model.indexOf('feeds', feedIdOf(cord));
      if (feed === -1) continue;
      const detail = detailOf(cord);
      const weight = detail?.weight ?? 1;
      plugs.push({ feed, weight, detail, place });
      let bundle = this.bundles.get(feed);
      if (!bundle) this.bundles.set(feed, (bundle = { cords: 0, weight: 0, active: 0 }));
      for (const sum of [bundle, this.all]) {
        sum.cords++;
        sum.weight += weight;
        if (weight > 0) sum.active++;
      }
    }
    this.plugs = plugs;
  }

  /** The feeds it plugs into, each once. */
  get feeds(): Iterable<number> {
    return this.bundles.keys();
  }

  /** Share of its load on one cord while `lost` is out (-1: nothing is). */
  share(plug: Plug, lost: number): number {
    if (plug.feed === lost) return 0;
    const out = this.bundles.get(lost) ?? nothing;
    const live = this.all.cords - out.cords;
    // Too few cords are live: it is dark and draws nothing.
    if (live < this.needed) return 0;
    // Only standby cords are left: they share alike.
    if (this.all.active === out.active) return 1 / live;
    return plug.weight / (this.all.weight - out.weight);
  }

  /** The highest share of its load on one cord, and the feed whose loss causes it (-1: none adds anything). */
  worst(plug: Plug): { readonly share: number; readonly lost: number } {
    let share = this.share(plug, -1);
    let lost = -1;
    for (const feed of this.bundles.keys()) {
      const after = this.share(plug, feed);
      if (after <= share) continue;
      share = after;
      lost = feed;
    }
    return { share, lost };
  }
}

/** The plans of one hall, made when first asked for. */
export class CordPlans {
  private readonly plans: Readonly<Record<ConsumerCollection, (CordPlan | undefined)[]>> = {
    racks: [],
    cdus: [],
    airUnits: [],
  };

  constructor(private readonly hall: HallAnalysis) {}

  of(collection: ConsumerCollection, index: number): CordPlan {
    const known = this.plans[collection][index];
    if (known) return known;
    const element = this.hall.model.element(collection, index);
    const needed = element && 'feedsNeeded' in element ? (element.feedsNeeded ?? 1) : 1;
    const plan = new CordPlan(this.hall.model, element?.feeds ?? [], needed);
    this.plans[collection][index] = plan;
    return plan;
  }

  /** Forgets the plans of what an edit touched. */
  forget({ places }: Touched): void {
    for (const collection of consumerCollections) {
      for (const index of places.get(collection) ?? []) this.plans[collection][index] = undefined;
    }
  }
}

export const cordPlans = derived(
  ['power'],
  (hall) => new CordPlans(hall),
  (plans, _hall, touched) => {
    plans.forget(touched);
    return true;
  },
);
