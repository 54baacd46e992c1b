/** Reads what an earlier life of the page wished to see. */
import { isOverlayId } from '../../src/scene/overlays/overlay';
import type { SeeingWish } from '../../src/scene/seeing/seen';

export interface KeptWish {
  readonly wish: SeeingWish;
}

export function readKeptWish(stored: Readonly<Record<string, unknown>>): KeptWish {
  const { wish } = stored;
  if (typeof wish !== 'object' || wish === null) return { wish: { lost: [] } };
  const overlay = 'overlay' in wish ? wish.overlay : undefined;
  const phase = 'phase' in wish ? wish.phase : undefined;
  const lost = 'lost' in wish ? wish.lost : undefined;
  return {
    wish: {
      ...(isOverlayId(overlay) ? { overlay } : {}),
      ...(typeof phase === 'string' ? { phase } : {}),
      lost: Array.isArray(lost) ? lost.filter((name): name is string => typeof name === 'string') : [],
    },
  };
}
