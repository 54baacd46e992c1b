import { returnTemperatureIndex } from '../../analysis/cooling/airStream';
import { airflowBalances, drawnM3h, type AirflowBalance } from '../../analysis/cooling/airflowBalance';
import { design } from '../designIntent';
import { fallsShort, figure, percent } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { nothing, said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/airflow',
  title: 'The air units move more air than the IT draws',
  severity: 'error',
  subjects: ['hall'],
  reads: ['cooling'],
  options: {
    errorShare: {
      default: 1.05,
      unit: '1',
      description: 'Supply air over the air that the IT draws, below which it is an error.',
      source: 'Published GB200 pod calculator: 5 % more than the IT draws',
    },
    warnShare: {
      default: 1.1,
      unit: '1',
      description: 'Supply air over the air that the IT draws, below which it warns.',
      source: 'AIDC-Studio: 10 % more than the IT draws',
    },
    riseK: {
      default: 12,
      unit: 'K',
      description:
        'Rise of the air through racks whose airflow is not stated, where design.itDeltaK does not say; what rests on it only warns.',
      source: 'Common practice: 12 K, about 250 m³/h for each kW',
    },
  },
  source: 'V supply ≥ V IT · (1 + margin); V = Q · 3600 / (1.2072 · ΔT). Margins of 5 and 10 % as published.',
  check(hall, _index, { errorShare, warnShare, riseK }) {
    const stated = design(hall)?.itDeltaK;
    const failures: Failure[] = [];
    const reasons: string[] = [];
    let judged = 0;
    for (const balance of [...hall.get(airflowBalances)].reverse()) {
      if (balance.units === 0 || (balance.zone === undefined && failures.length > 0)) continue;
      const drawn = drawnM3h(balance, stated ?? riseK);
      if (drawn === 0 && balance.unknown.length === 0) continue;
      judged++;
      if (balance.unknown.length > 0) {
        reasons.push(`${place(balance)}: not known: the air of ${listed(balance.unknown)}.`);
        continue;
      }
      const isShort = fallsShort(balance.supplyM3h, drawn * errorShare);
      if (!isShort && !fallsShort(balance.supplyM3h, drawn * warnShare)) continue;
      const isError = isShort && (stated !== undefined || balance.heatKw === 0);
      failures.push({
        message: tell(balance, drawn, stated === undefined && balance.heatKw > 0 ? riseK : undefined),
        objects: balance.zone === undefined ? [] : [balance.zone],
        measured: balance.supplyM3h,
        limit: drawn * (isShort ? errorShare : warnShare),
        unit: 'm3/h',
        ...(isError ? {} : { severity: 'warning' as const }),
      });
    }
    if (judged === 0) return notApplicable('No air unit cools a rack by the air of the room.');
    if (failures.length > 0) return failed(...failures.reverse());
    return reasons.length > 0 ? blocked(reasons.reverse().join(' ')) : passed;
  },
});

const place = ({ zone }: AirflowBalance): string => (zone === undefined ? 'The hall' : `Zone ${zone}`);

function tell({ zone, supplyM3h, units }: AirflowBalance, drawn: number, assumedK: number | undefined): Said {
  const assumed = assumedK === undefined ? nothing : said(' at an assumed rise of {0} K', figure(assumedK));
  const index = returnTemperatureIndex(drawn, supplyM3h);
  const back =
    index > 100
      ? said('; return temperature index {0} %: the IT takes in its own exhaust', figure(index))
      : nothing;
  const figures = [figure(drawn), assumed, units, figure(supplyM3h), percent(supplyM3h, drawn), back];
  return zone === undefined
    ? said(
        'The IT of the hall draws {0} m³/h{1}; {2} {2?air unit moves|air units move} {3} m³/h ({4}){5}.',
        ...figures,
      )
    : said(
        'The IT of zone {0} draws {1} m³/h{2}; {3} {3?air unit moves|air units move} {4} m³/h ({5}){6}.',
        zone,
        ...figures,
      );
}
