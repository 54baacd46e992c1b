/** An overlay on a picture: the colours of its values, signs for what is over its limit, and its scale for the legend. */
import { written } from '../../words/numberWords';
import type { Severity } from '../../model/types';
import { readableOn, WHITE } from '../../scene/colour';
import type { Overlay, OverlayScale } from '../../scene/overlays/overlay';
import { overlayInks, QUIET } from '../../scene/overlays/overlayInks';
import { measure, overlayLabels, standingOf, type Standing } from '../../scene/overlays/standing';
import type { SceneObject } from '../../scene/scene';
import { colourOf, pictureInks, type PictureTheme } from './inks';
import type { LookEntry } from './legend';
import type { ObjectLook } from './plan';
import { englishTexts, type PictureTexts, type SeenTexts } from './texts';

export interface PictureLooks {
  readonly looks: ReadonlyMap<string, ObjectLook>;
  readonly entries: readonly LookEntry[];
}

const patterns: Readonly<Partial<Record<Standing, ObjectLook['pattern']>>> = {
  over: 'cross',
  near: 'hatch',
  unknown: 'dots',
};

/** Told apart without colour as well: an error is full of it, and what has no finding is pale. */
const findingPatterns: Readonly<Record<Severity, ObjectLook['pattern']>> = {
  error: undefined,
  warning: 'hatch',
  info: 'dots',
};

function patternOf(scale: OverlayScale, value: number | undefined): ObjectLook['pattern'] {
  if (scale.kind === 'sequential' || value === undefined) return patterns[standingOf(scale, value)];
  const id = scale.categories[value]?.id ?? '';
  return scale.of === 'severities' && id !== '' ? findingPatterns[severityOf(id)] : undefined;
}

const signs: Readonly<Partial<Record<Standing, Severity>>> = { over: 'error', near: 'warning' };

/** What a pattern tells of a box. */
function signOf(scale: OverlayScale, value: number | undefined): Pick<ObjectLook, 'sign'> {
  let sign = signs[standingOf(scale, value)];
  if (scale.kind === 'categories') {
    const id = scale.of === 'severities' && value !== undefined ? scale.categories[value]?.id : undefined;
    sign = id ? severityOf(id) : undefined;
  }
  return sign ? { sign } : {};
}

const withPattern = (look: ObjectLook, pattern: ObjectLook['pattern']): ObjectLook =>
  pattern ? { ...look, pattern } : look;

const noteOf = (standing: Standing, texts: SeenTexts): string =>
  standing === 'within' ? '' : texts[standing];

/** What stands in a sentence elsewhere, at the beginning of an entry of the legend. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const severityOf = (id: string): Severity => (id === 'error' || id === 'warning' ? id : 'info');

/** Of a run that has nothing to tell. */
const quietRun = 0.5;

/** Colours in the legend between the ends of a scale, both ends included. */
const scaleSteps = 5;

export function overlayLooks(
  overlay: Overlay,
  objects: readonly SceneObject[],
  theme: PictureTheme,
  { seen, severity }: PictureTexts = englishTexts,
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
  // As on the canvas: a run without a finding or a phase crosses boxes that have one, and keeps quiet there.
  const runLook = (place: number): ObjectLook => {
    const ink = inks.inks[inks.isPlain(place) ? QUIET : place];
    if (!ink) return {};
    if (inks.isPlain(place)) return { border: colourOf(ink.border), opacity: quietRun };
    return { border: colourOf(ink.block), ...(scale.kind === 'categories' ? { narrow: true } : {}) };
  };
  const looks = new Map<string, ObjectLook>();
  const standings = new Set<Standing>();
  const quiet = boxLook(QUIET);
  // What the overlay says nothing of steps back.
  for (const object of objects)
    if (object.shape === 'box' && object.kind !== 'column') looks.set(object.id, quiet);
  const byId = new Map(objects.map((object) => [object.id, object]));
  for (const value of overlay.values) {
    const object = byId.get(value.id);
    if (!object) continue;
    const standing = standingOf(scale, value.value);
    standings.add(standing);
    const labels = overlayLabels(overlay, value, seen.numbers);
    const place = inks.of(value.value);
    const note = [labels[0] ?? '', noteOf(standing, seen)].filter(Boolean).join(', ');
    looks.set(value.id, {
      ...(object.shape === 'box'
        ? { ...withPattern(boxLook(place), patternOf(scale, value.value)), labels }
        : object.shape === 'line'
          ? { ...runLook(place), ...signOf(scale, value.value) }
          : {}),
      note,
    });
  }
  return {
    looks,
    entries: [
      ...scaleEntries(overlay, boxLook, inks.of, { ...seen, severity }),
      ...standingEntries(standings, quiet, seen),
    ],
  };
}

function scaleEntries(
  { scale }: Overlay,
  look: (place: number) => ObjectLook,
  placeOf: (value: number | undefined) => number,
  texts: SeenTexts & Pick<PictureTexts, 'severity'>,
): readonly LookEntry[] {
  if (scale.kind === 'categories') {
    return scale.categories.flatMap(({ id, count, kw }, at): LookEntry[] => {
      if (count === 0) return [];
      const none = capital(scale.of === 'phases' ? texts.noPhase : texts.noFinding);
      const name = id === '' ? none : scale.of === 'phases' ? id : texts.severity[severityOf(id)];
      return [
        {
          text:
            kw === undefined || kw === 0
              ? `${name}: ${written(count, texts.numbers)}`
              : `${name}: ${measure(kw, 'kW', texts.numbers)}`,
          look: withPattern(look(placeOf(at)), patternOf(scale, at)),
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
      text: capital(noteOf(standing, texts)),
      look: withPattern(quiet, patterns[standing]),
    }));
