/** What the hall declares about itself, with the defaults of the format where it declares nothing. */
import { dewPoint } from '../analysis/cooling/dewPoint';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { CoolingRedundancy, Design, Loop, PowerScheme } from '../model/types';

/** What the hall declares about itself, where it can be read. */
export const design = (hall: HallAnalysis): Design | undefined =>
  hall.model.headIsSound('design') ? hall.model.head.design : undefined;

/** The declared redundancy of power; 2n where none is. */
export const powerScheme = (hall: HallAnalysis): PowerScheme => design(hall)?.power ?? '2n';

/** True where the scheme gives a load one path only, with or without spare units in it. */
export const isSinglePath = (scheme: PowerScheme): boolean => scheme === 'n' || scheme === 'n+1';

/** What the CDUs of a loop must survive; n+1 where neither the loop nor the design says. */
export const loopRedundancy = (hall: HallAnalysis, loop: Loop): CoolingRedundancy =>
  loop.redundancy ?? design(hall)?.cooling ?? 'n+1';

/** What the air units must survive; n+1 where the design does not say. */
export const airRedundancy = (hall: HallAnalysis): CoolingRedundancy => design(hall)?.cooling ?? 'n+1';

/** How many of `installed` units may be lost at once. */
export function toleratedLosses(redundancy: CoolingRedundancy, installed: number): number {
  switch (redundancy) {
    case 'n':
      return 0;
    case 'n+1':
      return 1;
    case 'n+2':
      return 2;
    case '2n':
      return Math.ceil(installed / 2);
  }
}

/** Highest dew point of the room air [°C]: as declared, else of its temperature and humidity. */
export function dewPointC(hall: HallAnalysis): number | undefined {
  const { dewPointC: declared, roomC, relativeHumidity } = design(hall) ?? {};
  if (declared !== undefined || roomC === undefined || relativeHumidity === undefined) return declared;
  return dewPoint(roomC, relativeHumidity);
}

/** The declared ASHRAE class of the facility water, such as W40. */
export const waterClass = (hall: HallAnalysis): Design['waterClass'] => design(hall)?.waterClass;

/** The scheme of power that the hall names; undefined where it leaves it to the format's default. */
export const declaredScheme = (hall: HallAnalysis): PowerScheme | undefined => design(hall)?.power;

export const isFaultTolerant = (hall: HallAnalysis): boolean => design(hall)?.faultTolerant === true;

export const isConcurrentlyMaintainable = (hall: HallAnalysis): boolean =>
  design(hall)?.concurrentlyMaintainable === true;
