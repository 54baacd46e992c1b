/** Where a busway is fed. */
import type { Feed } from '../model/types';
import { runLength } from './runLine';

/** Where a busway is fed, where that is within its run and not at an end [mm]. */
export function fedWithin(feed: Feed): number | undefined {
  const { fedAtMm, path } = feed;
  if (fedAtMm === undefined || fedAtMm === 0 || !path) return undefined;
  return fedAtMm < runLength(path) - 0.5 ? fedAtMm : undefined;
}
