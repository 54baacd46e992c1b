/** Overlays and what they show, in words. */
import type { OverlayId } from '../../src/scene/overlays/overlay';
import { say, type StringKey } from '../strings';

const NAMES: Readonly<Record<OverlayId, StringKey>> = {
  density: 'overlay_density',
  'density-area': 'overlay_density_area',
  power: 'overlay_power',
  'power-failover': 'overlay_power_failover',
  liquid: 'overlay_liquid',
  flow: 'overlay_flow',
  air: 'overlay_air',
  phase: 'overlay_phase',
  floor: 'overlay_floor',
  findings: 'overlay_findings',
};

export const overlayName = (id: OverlayId | undefined): string =>
  say(id === undefined ? 'overlay_none' : NAMES[id]);

/** A power as a person reads it. */
export const power = (kw: number): string =>
  Math.abs(kw) >= 1000 ? say('megawatts', (kw / 1000).toFixed(2)) : say('kilowatts', Number(kw.toFixed(1)));

/** A share of a limit; empty where the limit is not known. */
export const percentage = (load: number, limit: number | undefined): string =>
  limit === undefined ? '?' : limit > 0 ? `${Math.round((load / limit) * 100)} %` : '∞';
