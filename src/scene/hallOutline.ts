/**
 * Every object of a hall in a few words, drawn or not: what an outline, a search and references lead by. A
 * loop or a UPS has no place on the plan and must be found all the same. Plain data, as the scene is.
 */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { collectionKeys } from '../model/generated/words';
import type { AnyElement, CollectionKey, Cord, Source } from '../model/types';

/** A figure that tells objects of one kind apart: a load, a capacity, a rating. */
export interface OutlineFigure {
  readonly value: number;
  readonly unit: 'kW' | 'kVA' | 'A' | 'mm' | 'Gb/s';
}

export interface OutlineEntry {
  readonly id: string;
  readonly collection: CollectionKey;
  readonly name?: string;
  /** Id of its equipment type, and what its maker calls it where the type is known. */
  readonly type?: string;
  readonly model?: string;
  /** What it is within its collection: `ups`, `rpp`, `contained-hot`, `network`. */
  readonly kind?: string;
  readonly row?: string;
  readonly side?: string;
  readonly phase?: string;
  readonly figure?: OutlineFigure;
  /** Ids of what it hangs on: feeds, then power nodes or racks. */
  readonly feeds?: readonly string[];
  readonly from?: readonly string[];
  readonly loop?: string;
  readonly plant?: string;
  readonly zone?: string;
  /** True where it has a place on the plan. */
  readonly isDrawn?: true;
}

/** All objects that have an id, in the order of the format; of several with one id the first. */
export function hallOutline(analysis: HallAnalysis): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const collection of collectionKeys) {
    for (let i = 0; i < analysis.model.size(collection); i++) {
      const entry = outlineEntry(analysis, collection, i);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

/** One object; undefined for one without an id, or with an id that an earlier one has. */
export function outlineEntry(
  { model, equipment }: HallAnalysis,
  collection: CollectionKey,
  index: number,
): OutlineEntry | undefined {
  const id = model.idAt(collection, index);
  if (id === undefined) return undefined;
  const first = model.find(id);
  if (first?.collection !== collection || first.index !== index) return undefined;
  const element = model.element(collection, index);
  // One that breaks the format is there all the same, and most in need of being found.
  if (!element) return { id, collection };
  const type = 'type' in element ? equipment.type(element.type) : undefined;
  const text = (key: string) => textOf(element, key);
  const entry: Writable = { id, collection };
  put(entry, 'name', text('name'));
  put(entry, 'type', text('type'));
  put(entry, 'model', type && ([type.maker, type.model].filter(Boolean).join(' ') || undefined));
  put(entry, 'kind', text('kind') ?? text('serves') ?? (collection === 'airUnits' ? type?.kind : undefined));
  for (const key of ['row', 'side', 'phase', 'loop', 'plant', 'zone'] as const) put(entry, key, text(key));
  put(entry, 'figure', figureOf({ model, equipment }, collection, index));
  put(entry, 'feeds', 'feeds' in element ? element.feeds?.map(feedOf) : undefined);
  put(entry, 'from', sourcesOf(element));
  put(entry, 'isDrawn', 'at' in element || 'path' in element || 'outline' in element || undefined);
  return entry;
}

type Writable = { -readonly [K in keyof OutlineEntry]: OutlineEntry[K] };

/** Keys that say nothing are left out: tens of thousands of entries cross the border to the canvas. */
function put<K extends keyof OutlineEntry>(
  entry: Writable,
  key: K,
  value: OutlineEntry[K] | undefined,
): void {
  if (value !== undefined) entry[key] = value;
}

const feedOf = (cord: Cord): string => (typeof cord === 'string' ? cord : cord.feed);
const nodeOf = (source: Source): string => (typeof source === 'string' ? source : source.node);

function sourcesOf(element: AnyElement): readonly string[] | undefined {
  if (!('from' in element) || element.from === undefined) return undefined;
  // A link names the racks at its two ends.
  if (typeof element.from === 'string') return 'to' in element ? [element.from, element.to] : [element.from];
  return element.from.map(nodeOf);
}

function textOf(element: AnyElement, key: string): string | undefined {
  const value: unknown = key in element ? element[key as keyof AnyElement] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function figureOf(
  { model, equipment }: Pick<HallAnalysis, 'model' | 'equipment'>,
  collection: CollectionKey,
  index: number,
): OutlineFigure | undefined {
  const quantity = (value: number | undefined, unit: OutlineFigure['unit']) =>
    value === undefined ? undefined : { value, unit };
  switch (collection) {
    case 'racks':
      return quantity(equipment.rackAt(index).powerKw, 'kW');
    case 'cdus':
    case 'airUnits': {
      const unit = model.element(collection, index);
      return quantity(unit?.coolingKw ?? equipment.type(unit?.type)?.coolingKw, 'kW');
    }
    case 'plants':
      return quantity(model.element('plants', index)?.coolingKw, 'kW');
    case 'feeds': {
      const feed = model.element('feeds', index);
      return quantity(feed?.ratingA ?? equipment.type(feed?.type)?.ratingA, 'A');
    }
    case 'power': {
      const node = model.element('power', index);
      const type = equipment.type(node?.type);
      return (
        quantity(node?.ratingKw ?? type?.ratingKw, 'kW') ??
        quantity(node?.ratingKva ?? type?.ratingKva, 'kVA')
      );
    }
    case 'doors':
    case 'trays':
      return quantity(model.element(collection, index)?.widthMm, 'mm');
    case 'pipes':
      return quantity(model.element('pipes', index)?.diameterMm, 'mm');
    case 'links':
      return quantity(model.element('links', index)?.rateGbps, 'Gb/s');
    default:
      return undefined;
  }
}
