import { figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Verdict } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'density/liquid-fraction',
  title: 'Heat by liquid and to the air agree with the load',
  severity: 'error',
  subjects: ['racks', 'types'],
  options: {
    tolerance: {
      default: 0.01,
      unit: '1',
      description: 'Difference that counts as rounding, as a share of the load.',
      source: 'Published figures are whole kW: 132 = 115 + 17',
    },
  },
  source: 'Q liquid = f · P, Q air = (1 − f) · P; HPE prints 132 kW = 115 liquid + 17 air for GB200 NVL72.',
  check(hall, index, { tolerance }, kind) {
    if (kind === 'types') {
      const type = hall.model.element('types', index)!;
      return type.kind === 'rack' ? judge(type, type, tolerance) : noRack;
    }
    const rack = hall.model.element('racks', index)!;
    // What its type states is judged once, with the type.
    if (rack.liquidKw === undefined && rack.airKw === undefined) return noSplit;
    const type = hall.equipment.type(rack.type);
    const powerKw = rack.powerKw ?? type?.powerKw;
    const liquidFraction = rack.liquidFraction ?? type?.liquidFraction;
    return judge(rack, { powerKw, liquidFraction }, tolerance);
  },
});

const noRack = notApplicable('It is no rack.');
const noSplit = notApplicable('It states no heat by liquid or to the air.');
const noLoad = notApplicable('Its load is not known.');

function judge(
  stated: {
    readonly id: string;
    readonly liquidKw?: number | undefined;
    readonly airKw?: number | undefined;
  },
  counted: { readonly powerKw?: number | undefined; readonly liquidFraction?: number | undefined },
  tolerance: number,
): Verdict {
  const { id, liquidKw, airKw } = stated;
  const { powerKw, liquidFraction = 0 } = counted;
  if (liquidKw === undefined && airKw === undefined) return noSplit;
  if (powerKw === undefined) return noLoad;
  const off = (a: number, b: number): boolean => Math.abs(a - b) > powerKw * tolerance + 1e-9;
  const failure = { objects: [id], unit: 'kW' } as const;
  if (liquidKw !== undefined && airKw !== undefined && off(liquidKw + airKw, powerKw)) {
    return failed({
      message: said(
        '{0}: {1} kW by liquid and {2} kW to the air are {3} kW, not its load of {4} kW.',
        id,
        figure(liquidKw),
        figure(airKw),
        figure(liquidKw + airKw),
        figure(powerKw),
      ),
      measured: liquidKw + airKw,
      limit: powerKw,
      ...failure,
    });
  }
  const byFraction = powerKw * liquidFraction;
  const byLiquid = liquidKw ?? powerKw - airKw!;
  if (!off(byLiquid, byFraction)) return passed;
  return failed({
    message: said(
      '{0}: a liquidFraction of {1} makes {2} kW by liquid, and {3} kW are stated.',
      id,
      Math.round(liquidFraction * 1000) / 1000,
      figure(byFraction),
      figure(byLiquid),
    ),
    measured: byLiquid,
    limit: byFraction,
    ...failure,
  });
}
