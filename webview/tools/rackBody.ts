/** What snapping knows of a box: where it lies, and of a rack at right angles where it looks. */
import { boundsOf } from '../../src/scene/bounds';
import type { SceneObject } from '../../src/scene/scene';
import { ASKEW, BOX_KINDS, type SceneStore } from '../sceneStore';
import type { AisleBody } from './aisleSnap';

/** Styles of the boxes that are racks stand first. */
const RACK_STYLES = 4;

/** A box of the plan with the quarter into which its front looks, where it is a rack at right angles. */
export function bodyIn(store: SceneStore, slot: number): AisleBody {
  const turn = store.turn[slot] ?? ASKEW;
  const isRack = (store.style[slot] ?? RACK_STYLES) < RACK_STYLES && turn !== ASKEW;
  return isRack ? { ...store.boundsIn(slot), front: turn } : store.boundsIn(slot);
}

/** The same of an object that is not on the plan. */
export function bodyOfObject(object: SceneObject): AisleBody {
  const bounds = boundsOf(object);
  if (object.shape !== 'box' || BOX_KINDS.indexOf(object.kind) >= RACK_STYLES || object.facing % 90 !== 0) {
    return bounds;
  }
  return { ...bounds, front: (((object.facing / 90) % 4) + 4) % 4 };
}
