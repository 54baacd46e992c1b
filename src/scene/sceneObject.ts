/** One element of a hall as it is drawn. */
import type { Equipment } from '../analysis/equipment';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { facingDegrees } from '../model/facing';
import { footprint } from '../model/footprint';
import { englishNumbers, type NumberWords } from '../words/numberWords';
import type {
  AirUnit,
  Cdu,
  CollectionKey,
  Cord,
  EquipmentType,
  Facing,
  Feed,
  Point,
  Rack,
} from '../model/types';
import { usualLabels, type LabelField } from './labelFields';
import { quantity, rackLabels, unitLabels } from './labelText';
import type { BoxKind, SceneBox, SceneLine, SceneObject } from './scene';

/** Usual width of a busway run [mm] where its type gives none. */
const usualBuswayMm = 200;

/**
 * What is drawn for an element; undefined for one that is not drawn: of a collection without a place on the
 * plan, without a place of its own, breaking the format, or with an id that an earlier element has.
 * @param labels the lines of text in racks and units
 * @param numbers how their figures are written
 */
export function sceneObject(
  analysis: HallAnalysis,
  collection: CollectionKey,
  index: number,
  labels = usualLabels,
  numbers = englishNumbers,
): SceneObject | undefined {
  const { model, equipment } = analysis;
  const id = model.idAt(collection, index);
  const first = id === undefined ? undefined : model.find(id);
  if (first?.collection !== collection || first.index !== index) return undefined;
  switch (collection) {
    case 'racks': {
      const rack = model.element('racks', index);
      return rack && rackBox(rack, analysis, labels.racks, numbers);
    }
    case 'cdus': {
      const cdu = model.element('cdus', index);
      return cdu && unitBox('cdu', 'cdus', cdu, analysis, labels.units, numbers);
    }
    case 'airUnits': {
      const unit = model.element('airUnits', index);
      return unit && unitBox('air', 'airUnits', unit, analysis, labels.units, numbers);
    }
    case 'feeds': {
      const feed = model.element('feeds', index);
      return feed && feedShape(feed, equipment, numbers);
    }
    case 'columns': {
      const column = model.element('columns', index);
      if (!column) return undefined;
      const [width, depth] = column.size;
      return box('column', column.id, column.at, { width, depth }, undefined, [column.id]);
    }
    case 'doors': {
      const door = model.element('doors', index);
      if (!door) return undefined;
      const { at, widthMm, swing = 'out' } = door;
      return {
        shape: 'door',
        id: door.id,
        x: at[0],
        y: at[1],
        widthMm,
        facing: facingDegrees(door.facing),
        swing,
      };
    }
    case 'zones': {
      const zone = model.element('zones', index);
      if (!zone) return undefined;
      const labels = [zone.name ?? zone.id, zone.kind];
      return { shape: 'area', id: zone.id, kind: zone.kind, outline: zone.outline, labels };
    }
    case 'trays': {
      const tray = model.element('trays', index);
      return tray && line('tray', tray.id, tray.path, tray.widthMm, [tray.id]);
    }
    case 'pipes': {
      const pipe = model.element('pipes', index);
      return pipe && line('pipe', pipe.id, pipe.path, pipe.diameterMm, [pipe.id, `DN ${pipe.diameterMm}`]);
    }
    default:
      return undefined;
  }
}

function rackBox(
  rack: Rack,
  analysis: HallAnalysis,
  fields: readonly LabelField[],
  numbers: NumberWords,
): SceneBox {
  const labels = rackLabels(analysis, rack, fields, numbers);
  const size = extent('racks', rack, analysis.equipment);
  return {
    ...box(rack.serves ?? 'compute', rack.id, rack.at, size, rack.facing, labels),
    ...typeOf(rack),
    ...connections(rack.feeds, rack.loop),
    ...(rack.row === undefined ? {} : { row: rack.row }),
  };
}

function unitBox(
  kind: 'cdu' | 'air',
  collection: 'cdus' | 'airUnits',
  unit: Cdu | AirUnit,
  analysis: HallAnalysis,
  fields: readonly LabelField[],
  numbers: NumberWords,
): SceneBox {
  const labels = unitLabels(analysis, unit, kind, fields, numbers);
  const size = extent(collection, unit, analysis.equipment);
  return {
    ...box(kind, unit.id, unit.at, size, unit.facing, labels),
    ...typeOf(unit),
    ...connections(unit.feeds, 'loop' in unit ? unit.loop : undefined),
  };
}

/** A feed with a run is drawn along it, one with a place as a panel there. */
function feedShape(feed: Feed, equipment: Equipment, numbers: NumberWords): SceneObject | undefined {
  const type = equipment.type(feed.type);
  const labels = labelsOf(feed.id, quantity(feed.ratingA ?? type?.ratingA, 'A', numbers), type, feed.type);
  if (feed.path) {
    const run = {
      ...line('busway', feed.id, feed.path, type?.widthMm ?? usualBuswayMm, labels),
      ...typeOf(feed),
    };
    return feed.side === undefined ? run : { ...run, side: feed.side };
  }
  if (!feed.at) return undefined;
  return {
    ...box('panel', feed.id, feed.at, extent('feeds', feed, equipment), feed.facing, labels),
    ...typeOf(feed),
  };
}

const typeOf = ({ type }: { readonly type?: string | undefined }) => (type === undefined ? {} : { type });

interface Size {
  readonly width: number;
  readonly depth: number;
  readonly assumed?: boolean;
}

function extent(
  collection: 'racks' | 'cdus' | 'airUnits' | 'feeds',
  element: Rack | Cdu | AirUnit | Feed,
  equipment: Equipment,
): Size {
  const { widthMm, depthMm, assumed } = equipment.extent(collection, element);
  return { width: widthMm, depth: depthMm, assumed };
}

function box(
  kind: BoxKind,
  id: string,
  at: Point,
  { width, depth, assumed }: Size,
  facing: Facing | undefined,
  labels: readonly string[],
): SceneBox {
  const { minX, minY, maxX, maxY, facing: degrees } = footprint(at, width, depth, facing);
  return {
    shape: 'box',
    id,
    kind,
    x: minX,
    y: minY,
    w: maxX - minX,
    h: maxY - minY,
    facing: degrees,
    width,
    depth,
    labels,
    ...(assumed ? { assumedSize: true } : {}),
  };
}

function line(
  kind: SceneLine['kind'],
  id: string,
  path: readonly Point[],
  widthMm: number,
  labels: readonly string[],
): SceneLine {
  return { shape: 'line', id, kind, path, widthMm, labels };
}

/** Id, load or capacity, model: the most important first. A type that is not known is named by its id. */
function labelsOf(
  id: string,
  capacity: string | undefined,
  type: EquipmentType | undefined,
  typeId: string | undefined,
): readonly string[] {
  return [id, capacity, type?.model ?? typeId].filter((text) => text !== undefined);
}

function connections(feeds: readonly Cord[] | undefined, loop: string | undefined) {
  return {
    ...(feeds?.length ? { feeds: feeds.map((cord) => (typeof cord === 'string' ? cord : cord.feed)) } : {}),
    ...(loop === undefined ? {} : { loop }),
  };
}
