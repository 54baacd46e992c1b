/** What an edit touched. The hall itself always is. */
import type { CollectionKey } from '../model/types';
import type { Aspect } from './aspect';

export interface Touched {
  /** Places by collection; `rows` counts in the rows. */
  readonly places: ReadonlyMap<CollectionKey | 'rows', ReadonlySet<number>>;
  readonly aspects: ReadonlySet<Aspect>;
}

export class TouchedPlaces implements Touched {
  readonly places = new Map<CollectionKey | 'rows', Set<number>>();
  readonly aspects: Set<Aspect>;

  constructor(aspects: Iterable<Aspect> = []) {
    this.aspects = new Set(aspects);
  }

  /** @param place what stands nowhere (-1) is left out. */
  add(kind: CollectionKey | 'rows', place: number): void {
    if (place === -1) return;
    let set = this.places.get(kind);
    if (!set) this.places.set(kind, (set = new Set()));
    set.add(place);
  }

  addAll({ places, aspects }: Touched): void {
    for (const aspect of aspects) this.aspects.add(aspect);
    for (const [kind, set] of places) for (const place of set) this.add(kind, place);
  }
}
