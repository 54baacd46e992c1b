/** The mirror image of a hall about a north-south line: east and west change places, ids stay. */
import { builtinCatalog } from '../../src/catalog/catalog';
import { facingDegrees } from '../../src/model/facing';
import type { Facing, Hall, Point } from '../../src/model/types';

export function mirrored(hall: Hall, width: number): Hall {
  const flip = ([x, y]: Point, extent = 0): Point => [width - extent - x, y];
  const line = (points: readonly Point[]): Point[] => points.map((p) => flip(p));
  // Rectangles: the mirrored corners, again clockwise from the north-west one.
  const area = ([nw, ne, se, sw]: readonly Point[]): Point[] => line([ne!, nw!, sw!, se!]);
  const thing = <T extends { at: Point; type: string; facing?: Facing | undefined }>(element: T): T => ({
    ...element,
    at: flip(element.at, extentX(element.type, element.facing)),
    ...(element.facing === undefined ? {} : { facing: turned(element.facing) }),
  });
  return {
    ...hall,
    zones: hall.zones?.map((zone) => ({ ...zone, outline: area(zone.outline) })),
    columns: hall.columns?.map((column) => ({ ...column, at: flip(column.at, column.size[0]) })),
    // Doors here stand in the west and east walls: their openings run south.
    doors: hall.doors?.map((door) => ({
      ...door,
      at: flip(door.at),
      ...(door.facing === undefined ? {} : { facing: turned(door.facing) }),
    })),
    cdus: hall.cdus?.map(thing),
    airUnits: hall.airUnits?.map(thing),
    feeds: hall.feeds?.map((feed) => ({
      ...feed,
      ...(feed.path ? { path: line(feed.path) } : {}),
      ...(feed.at && feed.type ? { at: flip(feed.at, extentX(feed.type, feed.facing)) } : {}),
      ...(feed.facing === undefined ? {} : { facing: turned(feed.facing) }),
    })),
    racks: hall.racks.map(thing),
    trays: hall.trays?.map((tray) => ({ ...tray, path: line(tray.path) })),
    pipes: hall.pipes?.map((pipe) => ({ ...pipe, path: line(pipe.path) })),
  };
}

/** Extent of a footprint to the east [mm]. */
function extentX(typeId: string, facing: Facing | undefined): number {
  const type = builtinCatalog().get(typeId);
  if (type?.widthMm === undefined || type.depthMm === undefined)
    throw new Error(`${typeId} has no footprint`);
  return facingDegrees(facing) % 180 === 0 ? type.widthMm : type.depthMm;
}

function turned(facing: Facing): Facing {
  if (facing === 'east') return 'west';
  if (facing === 'west') return 'east';
  return facing;
}
