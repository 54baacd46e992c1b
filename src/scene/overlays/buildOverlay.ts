/** The overlay of a name. */
import { airOverlay } from './airOverlay';
import { areaDensityOverlay, densityOverlay } from './densityOverlay';
import { findingsOverlay } from './findingsOverlay';
import { floorOverlay } from './floorOverlay';
import { liquidOverlay } from './liquidOverlay';
import type { Overlay, OverlayId } from './overlay';
import type { OverlaySource } from './overlaySource';
import { phaseOverlay } from './phaseOverlay';
import { powerOverlay } from './powerOverlay';

export function buildOverlay(id: OverlayId, source: OverlaySource): Overlay {
  switch (id) {
    case 'density':
      return densityOverlay(source);
    case 'density-area':
      return areaDensityOverlay(source);
    case 'power':
      return powerOverlay(source, 'normal');
    case 'power-failover':
      return powerOverlay(source, 'failover');
    case 'liquid':
      return liquidOverlay(source, 'heat');
    case 'flow':
      return liquidOverlay(source, 'flow');
    case 'air':
      return airOverlay(source);
    case 'phase':
      return phaseOverlay(source);
    case 'floor':
      return floorOverlay(source);
    case 'findings':
      return findingsOverlay(source);
  }
}
