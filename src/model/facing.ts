import type { Facing } from './schema/placement';

/** The angle of a facing in degrees clockwise from north, in [0, 360). Without one, north. */
export function facingDegrees(value: Facing | undefined): number {
  switch (value) {
    case undefined:
    case 'north':
      return 0;
    case 'east':
      return 90;
    case 'south':
      return 180;
    case 'west':
      return 270;
    default:
      return ((value % 360) + 360) % 360;
  }
}
