/** A hall as drawing primitives. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { hallTotals } from '../analysis/hallTotals';
import { englishNumbers } from '../words/numberWords';
import type { CollectionKey } from '../model/types';
import { usualLabels } from './labelFields';
import type { Scene, SceneObject, SceneRoom, SceneTotals } from './scene';
import { sceneObject } from './sceneObject';

/** Collections that are drawn, in drawing order: areas lie under things, routes hang above them. */
const drawn: readonly CollectionKey[] = [
  'zones',
  'columns',
  'doors',
  'racks',
  'cdus',
  'airUnits',
  'feeds',
  'trays',
  'pipes',
];

/** Grid of a plan that names none [mm]: a raised floor's tile. */
const usualGridMm = 600;

/**
 * @param labels the lines of text in racks and units
 * @param numbers how their figures are written
 */
export function buildScene(analysis: HallAnalysis, labels = usualLabels, numbers = englishNumbers): Scene {
  const objects: SceneObject[] = [];
  for (const collection of drawn) {
    for (let i = 0; i < analysis.model.size(collection); i++) {
      const object = sceneObject(analysis, collection, i, labels, numbers);
      if (object) objects.push(object);
    }
  }
  return { room: sceneRoom(analysis), objects, totals: sceneTotals(analysis) };
}

/** The room; an outline without points where the file has none that can be read. */
export function sceneRoom(analysis: HallAnalysis): SceneRoom {
  const { model, outline = [] } = analysis;
  const name = model.head.name;
  const grid = model.headIsSound('room') ? model.head.room?.grid : undefined;
  const underlay = model.headIsSound('underlay') ? model.head.underlay : undefined;
  return {
    name: typeof name === 'string' ? name : '',
    outline,
    gridMm: grid ?? usualGridMm,
    ...(underlay ? { underlay } : {}),
  };
}

/** The totals of the reports that a canvas shows: IT load in kW, and how it leaves. */
export function sceneTotals(analysis: HallAnalysis): SceneTotals {
  const { racks, itKw, liquidKw, airKw } = hallTotals(analysis);
  return { racks, itKw, liquidKw, airKw };
}
