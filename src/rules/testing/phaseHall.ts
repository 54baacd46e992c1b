/** A feed of single-phase loads by the current of each phase. */
import type { Feed, Hall, TapPhases } from '../../model/types';
import { busway, hall, rack } from './hallBuilder';

/** Racks between a phase and the neutral that draw these currents [A] from an RPP of 415 V at a power factor of 0.98. */
export const phaseHall = (amps: Partial<Record<TapPhases, number>>, parts: Partial<Feed> = {}): Hall =>
  hall({
    feeds: [busway('PA', { kind: 'rpp', ratingA: 63, ...parts })],
    racks: Object.entries(amps).map(([phases, current]) =>
      rack(`R-${phases}`, {
        powerKw: ((415 / Math.sqrt(3)) * current * 0.98) / 1000,
        feeds: [{ feed: 'PA', phases: phases as TapPhases }],
      }),
    ),
  });
