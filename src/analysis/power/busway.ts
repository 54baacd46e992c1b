/** What a busway is, and where it is fed. */
import type { Feed } from '../../model/types';
import type { Equipment } from '../equipment';
import { runLength } from '../space/runLine';

/** Where a busway is fed, where that is within its run and not at an end [mm]. */
export function fedWithin(feed: Feed): number | undefined {
  const { fedAtMm, path } = feed;
  if (fedAtMm === undefined || fedAtMm === 0 || !path) return undefined;
  return fedAtMm < runLength(path) - 0.5 ? fedAtMm : undefined;
}

export const isBusway = (equipment: Equipment, feed: Feed): boolean =>
  (feed.kind ?? equipment.type(feed.type)?.kind ?? 'busway') === 'busway';
