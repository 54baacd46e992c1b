import type { AirBalance } from '../../analysis/cooling/airBalance';
import { exceeds, figure, percent } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, passed, type Failure } from '../rule';
import { inSeries, said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/residual-air-capacity',
  title: 'The air units carry the heat that liquid does not',
  severity: 'error',
  subjects: ['hall'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the capacity of the air units above which it is an error.',
      source: 'Sensible capacity of the air units, as their makers state it',
    },
    warnShare: {
      default: 0.9,
      unit: '1',
      description: 'Share of the capacity of the air units above which it warns.',
      source: 'Common practice: 10 % margin',
    },
  },
  source: 'Q air = (1 − f) · P per rack, plus fans, CDUs and liquid-to-air units, less what rear doors take.',
  check(hall, _index, { errorShare, warnShare }) {
    const failures: Failure[] = [];
    const reasons: string[] = [];
    for (const balance of hall.air.balances) {
      const heat = balance.rackKw + balance.cduKw + balance.fanKw;
      const isKnown = balance.unknownCooling.length === 0;
      const isError = isKnown && exceeds(heat, balance.coolingKw * errorShare);
      const isWarning = isKnown && !isError && exceeds(heat, balance.coolingKw * warnShare);
      if (isError || isWarning) {
        const limit = balance.coolingKw * (isError ? errorShare : warnShare);
        failures.push({
          message: tell(balance, heat),
          objects: balance.zone === undefined ? [] : [balance.zone],
          measured: heat,
          limit,
          unit: 'kW',
          ...(isError ? {} : { severity: 'warning' as const }),
        });
        continue;
      }
      const carriesKnown = !exceeds(heat, balance.coolingKw * Math.min(errorShare, warnShare));
      if (balance.unknownHeat.length > 0 || !carriesKnown) reasons.push(unknown(balance));
    }
    if (failures.length) return failed(...failures);
    return reasons.length ? blocked(reasons.join(' ')) : passed;
  },
});

const place = ({ zone }: AirBalance): string => (zone === undefined ? 'The hall' : `Zone ${zone}`);

function tell({ zone, units, coolingKw, ...heats }: AirBalance, heat: number): Said {
  const parts = [said('racks {0}', figure(heats.rackKw))];
  if (heats.cduKw > 0) parts.push(said('CDUs {0}', figure(heats.cduKw)));
  if (heats.fanKw > 0) parts.push(said('fans {0}', figure(heats.fanKw)));
  const of = inSeries(parts);
  const carried =
    units.length === 0
      ? said('it has no air unit')
      : units.length === 1
        ? said('its air unit carries {0} kW ({1})', figure(coolingKw), percent(heat, coolingKw))
        : said(
            'its {0} air units carry {1} kW ({2})',
            units.length,
            figure(coolingKw),
            percent(heat, coolingKw),
          );
  return zone === undefined
    ? said('The air of the hall gets {0} kW ({1}); {2}.', figure(heat), of, carried)
    : said('The air of zone {0} gets {1} kW ({2}); {3}.', zone, figure(heat), of, carried);
}

function unknown(balance: AirBalance): string {
  const { unknownHeat, unknownCooling } = balance;
  const parts: string[] = [];
  if (unknownHeat.length) parts.push(`the heat of ${listed(unknownHeat)}`);
  if (unknownCooling.length) parts.push(`coolingKw of ${listed(unknownCooling)}`);
  return `${place(balance)}: not known: ${parts.join('; ')}.`;
}
