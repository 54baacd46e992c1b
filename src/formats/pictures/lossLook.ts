/** What a loss does, on a picture: racks dark, hot or unprotected, and what does not run. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { rackStates, type Scenario } from '../../analysis/scenario/simulate';
import { readableOn, WHITE, type Rgb } from '../../scene/colour';
import { colourOf, pictureInks, type PictureTheme } from './inks';
import type { LookEntry } from './legend';
import type { PictureLooks } from './overlayLook';
import type { ObjectLook } from './plan';
import { englishTexts, type LossWord, type SeenTexts } from './texts';

/**
 * @param lost ids that were told to fail. @param overloaded ids of what carries more than it may.
 */
export function lossLooks(
  { model }: HallAnalysis,
  scenario: Scenario,
  lost: readonly string[],
  overloaded: readonly string[],
  theme: PictureTheme,
  texts: SeenTexts = englishTexts.seen,
): PictureLooks {
  const palette = pictureInks(theme);
  const severe = colourOf(palette.severity.error.fill);
  const warning = colourOf(palette.severity.warning.fill);
  const ink = colourOf(palette.foreground);
  const ground = colourOf(palette.background);
  const look = (fill: Rgb, pattern: ObjectLook['pattern'], border: Rgb = ink): ObjectLook => ({
    fill,
    border,
    text: readableOn(fill, WHITE),
    narrow: true,
    ...(pattern ? { pattern } : {}),
  });
  const inks: Readonly<Record<LossWord, ObjectLook>> = {
    lost: look(ground, 'cross', severe),
    dark: look({ r: 48, g: 48, b: 48 }, undefined),
    hot: look(severe, 'dots'),
    unprotected: look(warning, 'hatch'),
    stopped: look({ r: 150, g: 150, b: 150 }, 'cross'),
    overloaded: { border: severe, dash: [2.2, 0.7], narrow: true },
  };
  const looks = new Map<string, ObjectLook>();
  const used = new Set<LossWord>();
  const mark = (id: string | undefined, seen: LossWord) => {
    if (id === undefined) return;
    used.add(seen);
    looks.set(id, { ...inks[seen], note: texts.loss[seen].toLowerCase() });
  };
  for (const [index, rack] of model.elements('racks').entries()) {
    const state = rackStates[scenario.racks[index] ?? 0] ?? 'ok';
    if (state !== 'ok') mark(rack?.id, state);
  }
  for (const [index, cdu] of model.elements('cdus').entries())
    if (!scenario.cduRuns[index]) mark(cdu?.id, 'stopped');
  for (const [index, unit] of model.elements('airUnits').entries())
    if (!scenario.airUnitRuns[index]) mark(unit?.id, 'stopped');
  for (const id of overloaded) mark(id, 'overloaded');
  for (const id of lost) mark(id, 'lost');
  const order: readonly LossWord[] = ['lost', 'dark', 'hot', 'unprotected', 'stopped', 'overloaded'];
  const entries = order
    .filter((seen) => used.has(seen))
    .map((seen): LookEntry => ({
      text: texts.loss[seen],
      look: inks[seen],
      ...(seen === 'overloaded' ? { as: 'line' as const } : {}),
    }));
  return { looks, entries };
}
