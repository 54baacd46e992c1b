/** An overlay on a picture: the colours of its values, signs for what is over its limit, and its scale for the legend. */
import { written } from '../../model/numberWords';
import { readableOn, WHITE } from '../../scene/colour';
import type { Overlay } from '../../scene/overlays/overlay';
import { overlayInks } from '../../scene/overlays/overlayInks';
import { measure, overlayLabels, standingOf, type Standing } from '../../scene/overlays/standing';
import type { SceneObject } from '../../scene/scene';
import { colourOf, pictureInks, type PictureTheme } from './inks';
import type { LookEntry } from './legend';
import type { ObjectLook } from './plan';
import { englishTexts, type SeenTexts } from './texts';

export interface PictureLooks {
  readonly looks: ReadonlyMap<string, ObjectLook>;
  readonly entries: readonly LookEntry[];
}

const patterns: Readonly<Partial<Record<Standing, ObjectLook['pattern']>>> = {
  over: 'cross',
  near: 'hatch',
  unknown: 'dots',
};
const noteOf = (standing: Standing, texts: SeenTexts): string =>
  standing === 'within' ? '' : texts[standing];

/** Colours in the legend between the ends of a scale, both ends included. */
const scaleSteps = 5;

export function overlayLooks(
  overlay: Overlay,
  objects: readonly SceneObject[],
  theme: PictureTheme,
  texts: SeenTexts = englishTexts.seen,
): PictureLooks {
  const palette = pictureInks(theme);
  const { scale } = overlay;
  const inks = overlayInks(palette, scale);
  const boxLook = (place: number): ObjectLook => {
    const ink = inks.inks[place];
    if (!ink) return {};
    const fill = colourOf(ink.fill);
    return {
      fill,
      border: colourOf(ink.border),
      front: colourOf(ink.front),
      text: readableOn(fill, colourOf(palette.foreground), WHITE),
    };
  };
  const looks = new Map<string, ObjectLook>();
  const standings = new Set<Standing>();
  const quiet = boxLook(0);
  // What the overlay says nothing of steps back.
  for (const object of objects)
    if (object.shape === 'box' && object.kind !== 'column') looks.set(object.id, quiet);
  const byId = new Map(objects.map((object) => [object.id, object]));
  for (const value of overlay.values) {
    const object = byId.get(value.id);
    if (!object) continue;
    const standing = standingOf(scale, value.value);
    standings.add(standing);
    const pattern = patterns[standing];
    const labels = overlayLabels(overlay, value, texts.numbers);
    const look = boxLook(inks.of(value.value));
    const note = [labels[0] ?? '', noteOf(standing, texts)].filter(Boolean).join(', ');
    looks.set(value.id, {
      ...(object.shape === 'box'
        ? { ...look, labels }
        : object.shape === 'line' && look.fill
          ? { border: look.fill }
          : {}),
      ...(pattern && object.shape === 'box' ? { pattern } : {}),
      note,
    });
  }
  return {
    looks,
    entries: [...scaleEntries(overlay, boxLook, inks.of, texts), ...standingEntries(standings, quiet, texts)],
  };
}

function scaleEntries(
  { scale }: Overlay,
  look: (place: number) => ObjectLook,
  placeOf: (value: number | undefined) => number,
  texts: SeenTexts,
): readonly LookEntry[] {
  if (scale.kind === 'categories') {
    return scale.categories.flatMap(({ id, count, kw }, at): LookEntry[] => {
      if (count === 0) return [];
      const name = id || (scale.of === 'phases' ? texts.noPhase : texts.noFinding);
      return [
        {
          text:
            kw === undefined || kw === 0
              ? `${name}: ${written(count, texts.numbers)}`
              : `${name}: ${measure(kw, 'kW', texts.numbers)}`,
          look: look(placeOf(at)),
        },
      ];
    });
  }
  const { from, to, unit } = scale;
  const steps = Array.from({ length: scaleSteps }, (_, i) => {
    const value = from + ((to - from) * i) / (scaleSteps - 1);
    return { text: measure(value, unit, texts.numbers), look: look(placeOf(value)) };
  });
  return [{ text: '', look: {}, steps }];
}

const standingEntries = (
  standings: ReadonlySet<Standing>,
  quiet: ObjectLook,
  texts: SeenTexts,
): readonly LookEntry[] =>
  (['over', 'near', 'unknown'] as const)
    .filter((standing) => standings.has(standing))
    .map((standing) => ({
      text: noteOf(standing, texts),
      look: { ...quiet, ...(patterns[standing] ? { pattern: patterns[standing] } : {}) },
    }));
