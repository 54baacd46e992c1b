/** What is seen beside the plan, on a picture: an overlay, or what a loss does. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { damageOf } from '../../analysis/scenario/damage';
import { findLost } from '../../analysis/scenario/lostParts';
import { simulate } from '../../analysis/scenario/simulate';
import { loadLimits } from '../../rules/loadLimits';
import type { RuleSet } from '../../rules/ruleSet';
import { buildOverlay } from '../../scene/overlays/buildOverlay';
import type { OverlaySource } from '../../scene/overlays/overlaySource';
import type { Scene } from '../../scene/scene';
import type { SeeingWish } from '../../scene/seeing/seen';
import type { PictureOptions } from './hallPicture';
import type { PictureTheme } from './inks';
import { lossLooks } from './lossLook';
import { overlayLooks } from './overlayLook';
import { englishTexts, type PictureTexts } from './texts';

/** @param hall as it is in the phase of the wish. A loss goes before an overlay: both colour the same plan. */
export function seenPicture(
  hall: HallAnalysis,
  scene: Scene,
  { overlay: id, lost, phase }: SeeingWish,
  rules: RuleSet,
  findings: OverlaySource['findings'],
  theme: PictureTheme,
  texts: PictureTexts = englishTexts,
): PictureOptions {
  const { seen } = texts;
  const phases = phase === undefined ? [] : [seen.asOf(phase)];
  if (lost.length > 0) {
    const scenario = simulate(hall, findLost(hall, lost).parts);
    const { dark, hot, unprotected, overloads } = damageOf(hall, scenario, loadLimits(hall, rules));
    const over = overloads.flatMap((load) => load.id ?? []);
    const { looks, entries } = lossLooks(hall, scenario, lost, over, theme, seen);
    const sums = seen.lossSums(dark, hot, unprotected, overloads.length);
    return { looks, lookEntries: entries, subtitles: [seen.losing(lost.join(', ')), sums, ...phases], texts };
  }
  if (id === undefined) return { subtitles: phases, findings, texts };
  const overlay = buildOverlay(id, { hall, rules, findings });
  const { looks, entries } = overlayLooks(overlay, scene.objects, theme, texts);
  const subtitles = [seen.overlay[id], ...phases];
  return { looks, lookEntries: entries, replacesKinds: true, subtitles, findings, texts };
}
