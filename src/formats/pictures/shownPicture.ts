/** What a canvas shows, on a picture: its part of the plan, without what is hidden there. */
import type { Bounds } from '../../scene/bounds';
import { layerOf } from '../../scene/layers';
import type { Scene, SceneObject } from '../../scene/scene';
import type { ShownPart } from '../../scene/shownPart';
import { boundsOfScene, type PictureOptions } from './hallPicture';
import { englishTexts, type ShownTexts } from './texts';

/** Free plan around the hall that belongs to a part of it [mm]. */
const aroundMm = 1000;

/**
 * The options to draw `seen` with, so that only what is shown is drawn. Without findings where their layer is
 * hidden. The title block says what is left out: a sheet outlives the screen that it was made from.
 */
export function shownPicture(scene: Scene, shown: ShownPart, seen: PictureOptions): PictureOptions {
  const layers = new Set(shown.hiddenLayers);
  const hidden = new Set(shown.hidden);
  const isShown = (object: SceneObject) => !hidden.has(object.id) && !layers.has(layerOf(object));
  const objects = scene.objects.filter(isShown);
  const part = partOf(shown.bounds, boundsOfScene({ ...scene, objects }));
  const { findings, ...rest } = seen;
  const { shown: texts } = seen.texts ?? englishTexts;
  const subtitles = [
    ...(seen.subtitles ?? []),
    ...(part ? [texts.part] : []),
    ...hiddenTexts(scene, shown, texts),
  ];
  return {
    ...rest,
    ...(findings && !layers.has('findings') ? { findings } : {}),
    ...(part ? { part } : {}),
    ...(objects.length < scene.objects.length ? { isShown } : {}),
    subtitles,
  };
}

/** Undefined where the view holds the whole plan. */
function partOf(view: Bounds, plan: Bounds): Bounds | undefined {
  const holdsAll =
    view.minX <= plan.minX && view.minY <= plan.minY && view.maxX >= plan.maxX && view.maxY >= plan.maxY;
  if (holdsAll) return undefined;
  // A view beside the plan has little of it to show, but is never turned inside out.
  const part = {
    minX: Math.max(view.minX, plan.minX - aroundMm),
    minY: Math.max(view.minY, plan.minY - aroundMm),
    maxX: Math.min(view.maxX, plan.maxX + aroundMm),
    maxY: Math.min(view.maxY, plan.maxY + aroundMm),
  };
  return part.minX < part.maxX && part.minY < part.maxY ? part : view;
}

function hiddenTexts(
  scene: Scene,
  { hiddenLayers, hidden }: ShownPart,
  texts: ShownTexts,
): readonly string[] {
  const ids = new Set(hidden);
  const layers = new Set(hiddenLayers);
  const single = scene.objects.filter((object) => ids.has(object.id) && !layers.has(layerOf(object))).length;
  const left = [
    ...hiddenLayers.map((layer) => texts.layer[layer]),
    ...(single > 0 ? [texts.objects(single)] : []),
  ];
  return left.length > 0 ? [texts.hidden(left.join(', '))] : [];
}
