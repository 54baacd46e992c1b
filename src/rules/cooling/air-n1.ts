import type { AirBalance } from '../../analysis/cooling/airBalance';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { AirUnit } from '../../model/types';
import { naturalCompare } from '../../text/naturalCompare';
import { airRedundancy, toleratedLosses } from '../designIntent';
import { exceeds, figure, marginShare, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut, type Failure } from '../rule';
import { nothing, said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/air-n1',
  title: 'The air units that are left after a loss carry the heat of the air',
  severity: 'error',
  subjects: ['hall'],
  reads: ['cooling'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the capacity of the remaining air units above which it is an error.',
      source: 'Published AI reference designs: N+1 air units in each zone',
    },
    marginShare,
  },
  source: 'Σ all − Σ (k largest) ≥ heat of the air, for each zone; N+1 as in published reference designs.',
  check(hall, _index, { errorShare, marginShare }) {
    const redundancy = airRedundancy(hall);
    if (redundancy === 'n') return notApplicable('The design cools with N: no unit may be lost.');
    const failures: Failure[] = [];
    const notes: Failure[] = [];
    const reasons: string[] = [];
    let judged = 0;
    // A zone that is short makes the hall short: the hall is told only where every zone can do without.
    for (const balance of [...hall.air.balances].reverse()) {
      if (balance.units.length === 0 || (balance.zone === undefined && failures.length > 0)) continue;
      const loss = lossIn(hall, balance, toleratedLosses(redundancy, balance.units.length));
      // What is short with all of them running is another rule's finding.
      if (exceeds(loss.heatKw + loss.lostFanKw, balance.coolingKw) && balance.unknownCooling.length === 0)
        continue;
      judged++;
      if (balance.unknownCooling.length > 0) {
        reasons.push(`${place(balance)}: not known: coolingKw of ${listed(balance.unknownCooling)}.`);
        continue;
      }
      const limit = loss.leftKw * errorShare;
      const how = standing(loss.heatKw, limit, marginShare);
      if (how === 'over') failures.push(failure(balance, loss, limit));
      else if (balance.unknownHeat.length > 0)
        reasons.push(`${place(balance)}: not known: the heat of ${listed(balance.unknownHeat)}.`);
      else if (how === 'bare') notes.push(failure(balance, loss, limit, said(' No margin is left.')));
    }
    if (judged === 0)
      return notApplicable('It has no air unit that could be lost, or too few with all running.');
    if (failures.length > 0) return failed(...failures.reverse());
    if (reasons.length > 0) return blocked(reasons.reverse().join(' '));
    return notes.length > 0 ? passedBut(...notes.reverse()) : passed;
  },
});

interface Loss {
  readonly lost: readonly AirUnit[];
  readonly leftKw: number;
  /** Heat of the air without the fans that stand still [kW], and what those fans gave. */
  readonly heatKw: number;
  readonly lostFanKw: number;
}

function lossIn({ model, air, equipment }: HallAnalysis, balance: AirBalance, count: number): Loss {
  const units = balance.units.map((id) => model.get('airUnits', id)).filter((unit) => unit !== undefined);
  const kw = (unit: AirUnit): number => air.coolingKw(unit) ?? 0;
  const lost = units.sort((a, b) => kw(b) - kw(a) || naturalCompare(a.id, b.id)).slice(0, count);
  // The balance of a zone holds the fans of its own units only.
  const lostFanKw = lost.reduce(
    (sum, unit) =>
      balance.zone === undefined || unit.zone === balance.zone ? sum + (equipment.unitKw(unit) ?? 0) : sum,
    0,
  );
  return {
    lost,
    leftKw: lost.reduce((left, unit) => left - kw(unit), balance.coolingKw),
    heatKw: balance.rackKw + balance.cduKw + balance.fanKw - lostFanKw,
    lostFanKw,
  };
}

const place = ({ zone }: AirBalance): string => (zone === undefined ? 'The hall' : `Zone ${zone}`);

function failure(balance: AirBalance, loss: Loss, limit: number, more = nothing): Failure {
  const { lost, heatKw } = loss;
  const ids = lost.map((unit) => unit.id);
  return {
    message: tell(balance, ids, loss, more),
    objects: [...(balance.zone === undefined ? [] : [balance.zone]), ...ids],
    measured: heatKw,
    limit,
    unit: 'kW',
    scenario: { lost: ids },
  };
}

function tell(
  { zone, units }: AirBalance,
  lost: readonly string[],
  { leftKw, heatKw }: Loss,
  more: Said,
): Said {
  const left = units.length - lost.length;
  if (left === 0) {
    return zone === undefined
      ? said('Losing {0} leaves the hall without an air unit for {1} kW.', lost, figure(heatKw))
      : said('Losing {0} leaves zone {1} without an air unit for {2} kW.', lost, zone, figure(heatKw));
  }
  const figures = [left, figure(heatKw), figure(leftKw), percent(heatKw, leftKw), more];
  return zone === undefined
    ? said(
        'Losing {0} leaves the hall with {1} {1?air unit|air units} for {2} kW: {3} kW ({4}).{5}',
        lost,
        ...figures,
      )
    : said(
        'Losing {0} leaves zone {1} with {2} {2?air unit|air units} for {3} kW: {4} kW ({5}).{6}',
        lost,
        zone,
        ...figures,
      );
}
