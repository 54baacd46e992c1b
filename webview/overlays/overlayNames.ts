/** Overlays and what they show, in words. */
import type { OverlayId } from '../../src/scene/overlays/overlay';
import { measure } from '../../src/scene/overlays/standing';
import { numberWords, numeral, say, type StringKey } from '../strings';

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
  Math.abs(kw) >= 1000
    ? say('megawatts', numeral((kw / 1000).toFixed(2)))
    : say('kilowatts', Number(kw.toFixed(1)));

/** A share of a limit; empty where the limit is not known. */
export const percentage = (load: number, limit: number | undefined): string =>
  limit === undefined ? '?' : limit > 0 ? `${numeral(Math.round((load / limit) * 100))} %` : '∞';

/** A value with its unit. */
export const measured = (value: number, unit: string): string => measure(value, unit, numberWords());

/** "180 of 200 kW". */
export const ofLimit = (load: number, limit: number, unit: string): string =>
  say('overlayLoad', measured(load, unit).replace(` ${unit}`, ''), measured(limit, unit));
