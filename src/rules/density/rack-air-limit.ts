import type { AirMethod } from '../../analysis/cooling/airBalance';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, passed } from '../rule';
import { said, type Said } from '../../words/said';

/** What a rack gives to the air, against what its way of cooling can take. */
const tooMuch: Readonly<Record<AirMethod, (rack: string, airKw: number, mostKw: number) => Said>> = {
  room: (...told) =>
    said(
      '{0} gives {1} kW to the air, more than the {2} kW that can be cooled by the air of the room.',
      ...told,
    ),
  'in-row': (...told) =>
    said('{0} gives {1} kW to the air, more than the {2} kW that can be cooled by in-row coolers.', ...told),
  'rear-door': (...told) =>
    said('{0} gives {1} kW to the air, more than the {2} kW that can be cooled by a rear door.', ...told),
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
    const told = [rack.id, figure(airKw), figure(limit)] as const;
    return failed({
      message: isError
        ? tooMuch[method](...told)
        : said('{0} gives {1} kW to the air, above {2} kW.', ...told),
      objects: [rack.id],
      measured: airKw,
      limit,
      unit: 'kW',
      ...(isError ? {} : { severity: 'warning' as const }),
    });
  },
});
