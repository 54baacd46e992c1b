/** Heat that the room's air gets against what the air units of each zone carry. */
import { numberOption } from '../../rules/ruleOption';
import type { Overlay, OverlayGroup, OverlayValue } from './overlay';
import type { OverlaySource } from './overlaySource';
import { fullestFirst, percentOf, shareScale, sharesById } from './shares';

/**
 * On racks that give heat to the air, on air units and on zones the share of their zone; where no air unit names the
 * zone, that of the hall.
 */
export function airOverlay({ hall, rules }: OverlaySource): Overlay {
  const { model, equipment, air } = hall;
  const groups = air.balances.map((balance): OverlayGroup => ({
    id: balance.zone,
    load: balance.rackKw + balance.cduKw + balance.fanKw,
    limit: balance.unknownCooling.length > 0 ? undefined : balance.coolingKw,
  }));
  const shares = sharesById(groups);
  const known = new Set(groups.map(({ id }) => id));
  const whole = groups[0] && percentOf(groups[0]);
  const shareOf = (zone: string | undefined) =>
    zone !== undefined && known.has(zone) ? shares.get(zone) : whole;

  const values: OverlayValue[] = [];
  const put = (id: string, value: number | undefined, own?: number) =>
    values.push({
      id,
      ...(value === undefined ? {} : { value }),
      ...(own === undefined ? {} : { own }),
    });
  for (const [index, rack] of model.elements('racks').entries()) {
    if (!rack) continue;
    const { airKw, powerKw } = equipment.rackAt(index);
    if (powerKw === undefined || airKw > 0)
      put(rack.id, shareOf(rack.zone), powerKw === undefined ? undefined : airKw);
  }
  for (const unit of model.elements('airUnits')) {
    if (unit) put(unit.id, shareOf(unit.zone), air.coolingKw(unit));
  }
  for (const zone of model.elements('zones')) {
    if (zone && known.has(zone.id)) put(zone.id, shares.get(zone.id));
  }
  const rule = 'cooling/residual-air-capacity';
  return {
    id: 'air',
    scale: shareScale(
      numberOption(hall, rules, rule, 'errorShare'),
      numberOption(hall, rules, rule, 'warnShare'),
    ),
    values,
    ownUnit: 'kW',
    groups: fullestFirst(groups),
    groupUnit: 'kW',
  };
}
