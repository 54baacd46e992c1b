/** Doors: the opening in the wall, the leaves and the arcs of their swing. */
import type { Point } from '../../src/model/types';
import { encloses } from '../../src/model/footprint';
import type { SceneDoor } from '../../src/scene/scene';
import { doorRunsEast } from '../bounds';
import { toPxX, toPxY, type Bounds } from '../camera';
import { DOOR } from '../sceneStore';
import type { Frame } from './frame';

export function paintDoors(frame: Frame): void {
  for (const slot of frame.slots[DOOR] ?? []) {
    const door = frame.store.objectIn(slot);
    if (door?.shape === 'door') paintDoor(frame, door);
  }
}

/** Beyond the wall that a sliding door runs along [mm]. */
const SLIDING_MM = 150;

/** How long its leaves are [mm], how many, and whether they swing into the room (1) or out of it (-1). */
export function leavesOf({ swing, widthMm }: Pick<SceneDoor, 'swing' | 'widthMm'>) {
  const count = swing.startsWith('double') ? 2 : 1;
  return { count, leaf: widthMm / count, v: swing.endsWith('in') ? 1 : -1 } as const;
}

/** What a door takes, on the side to which it opens: around the same on both sides it would look like a vestibule. */
export function doorPlace(door: SceneDoor, outline: readonly Point[]): Bounds {
  const { x, y, widthMm } = door;
  const { leaf, v } = leavesOf(door);
  const reach = v * roomSide(door, outline) * leaf;
  const [from, to] =
    door.swing === 'sliding' ? [-SLIDING_MM, SLIDING_MM] : [Math.min(0, reach), Math.max(0, reach)];
  return doorRunsEast(door)
    ? { minX: x, minY: y + from, maxX: x + widthMm, maxY: y + to }
    : { minX: x + from, minY: y, maxX: x + to, maxY: y + widthMm };
}

/** 1 where the room lies to the south or east of the door, else -1: the plan knows it better than the facing. */
function roomSide(door: SceneDoor, outline: readonly Point[]): 1 | -1 {
  const half = door.widthMm / 2;
  return encloses(outline, door.x + half, door.y + half) ? 1 : -1;
}

/** Draws in the door's own frame: u along the wall from the door's place, v into the room. */
function paintDoor({ context, camera, palette, store }: Frame, door: SceneDoor): void {
  const width = door.widthMm * camera.scale;
  if (width < 3) return;
  const isEast = doorRunsEast(door);
  const inward = roomSide(door, store.room?.outline ?? []);
  context.save();
  context.translate(toPxX(camera, door.x), toPxY(camera, door.y));
  if (isEast) context.scale(1, inward);
  else context.transform(0, 1, inward, 0, 0, 0);
  // The gap in the wall.
  context.fillStyle = palette.background;
  context.fillRect(0, -2.5, width, 5);
  context.strokeStyle = palette.door;
  context.lineWidth = 1.5;
  context.beginPath();
  if (door.swing === 'sliding') {
    context.moveTo(0, 0);
    context.lineTo(width * 0.55, 0);
    context.moveTo(width * 0.45, 4);
    context.lineTo(width, 4);
  } else {
    const { v, count: leaves } = leavesOf(door);
    const leaf = width / leaves;
    context.moveTo(0, 0);
    context.lineTo(0, v * leaf);
    if (leaves === 2) {
      context.moveTo(width, 0);
      context.lineTo(width, v * leaf);
    }
    context.stroke();
    context.beginPath();
    context.lineWidth = 1;
    context.setLineDash([3, 2]);
    context.arc(0, 0, leaf, 0, (v * Math.PI) / 2, v < 0);
    if (leaves === 2) {
      context.moveTo(width - leaf, 0);
      context.arc(width, 0, leaf, Math.PI, Math.PI - (v * Math.PI) / 2, v > 0);
    }
  }
  context.stroke();
  context.setLineDash([]);
  context.restore();
}
