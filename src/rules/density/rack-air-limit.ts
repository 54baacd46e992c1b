import type { AirMethod } from '../../analysis/cooling/airBalance';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, passed } from '../rule';

const words: Readonly<Record<AirMethod, string>> = {
  room: 'by the air of the room',
  'in-row': 'by in-row coolers',
  'rear-door': 'by a rear door',
};

export const rule = defineRule({
  id: 'density/rack-air-limit',
  title: 'Air can carry what a rack gives to it',
  severity: 'error',
  subjects: ['racks'],
  options: {
    warnKw: {
      default: 20,
      unit: 'kW',
      description: 'Heat to the air of one rack above which it warns, whatever cools it.',
      source: 'Published AI reference designs as collected for this catalogue',
    },
    roomKw: {
      default: 40,
      unit: 'kW',
      description: 'Most heat to the air of one rack where fan walls or CRAHs cool the room.',
      source: 'ASHRAE as summarised: about 40 kW; Schneider reference design 99: 40 kW',
    },
    inRowKw: {
      default: 50,
      unit: 'kW',
      description: 'Most heat to the air of one rack where in-row coolers stand.',
      source: 'Uptime Institute as summarised: 50 kW',
    },
    rearDoorKw: {
      default: 75,
      unit: 'kW',
      description: 'Most heat to the air of one rack that has a rear-door heat exchanger.',
      source: 'Motivair ChilledDoor data sheet: 75 kW',
    },
  },
  source: 'ASHRAE, Uptime Institute and Schneider as summarised by public sources; Motivair data sheet.',
  check(hall, index, { warnKw, roomKw, inRowKw, rearDoorKw }) {
    const rack = hall.model.element('racks', index)!;
    const { powerKw, airKw } = hall.equipment.rackAt(index);
    if (powerKw === undefined) return blocked(`The load of ${rack.id} is not known.`);
    if (!exceeds(airKw, Math.min(warnKw, roomKw, inRowKw, rearDoorKw))) return passed;
    const method = hall.air.methodOf(index);
    const most = { room: roomKw, 'in-row': inRowKw, 'rear-door': rearDoorKw }[method];
    const isError = exceeds(airKw, most);
    if (!isError && !exceeds(airKw, warnKw)) return passed;
    const limit = isError ? most : warnKw;
    const why = isError
      ? `more than the ${figure(limit)} kW that can be cooled ${words[method]}`
      : `above ${figure(limit)} kW`;
    return failed({
      message: `${rack.id} gives ${figure(airKw)} kW to the air, ${why}.`,
      objects: [rack.id],
      measured: airKw,
      limit,
      unit: 'kW',
      ...(isError ? {} : { severity: 'warning' as const }),
    });
  },
});
