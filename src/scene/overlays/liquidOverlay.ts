/** Heat and flow of the TCS loops against what their CDUs carry, on the racks, CDUs and pipes of each loop. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { LoopBalance } from '../../analysis/cooling/loopBalance';
import { numberOption } from '../../rules/ruleOption';
import type { Overlay, OverlayGroup, OverlayValue } from './overlay';
import type { OverlaySource } from './overlaySource';
import { fullestFirst, shareScale, sharesById } from './shares';

export function liquidOverlay({ hall, rules }: OverlaySource, of: 'heat' | 'flow'): Overlay {
  const groups = hall.model.elements('loops').flatMap((loop, index): OverlayGroup[] => {
    if (!loop) return [];
    const balance = hall.loops.balance(index);
    return [
      { id: loop.id, load: of === 'heat' ? balance.heatKw : balance.flowLpm, limit: capacity(balance, of) },
    ];
  });
  const shares = sharesById(groups);
  const rule = of === 'heat' ? 'cooling/cdu-overload' : 'cooling/cdu-flow-limit';
  return {
    id: of === 'heat' ? 'liquid' : 'flow',
    scale: shareScale(
      numberOption(hall, rules, rule, 'errorShare'),
      numberOption(hall, rules, rule, 'warnShare'),
    ),
    values: [...rackValues(hall, shares, of), ...otherValues(hall, shares, of)],
    ownUnit: of === 'heat' ? 'kW' : 'L/min',
    groups: fullestFirst(groups),
    groupUnit: of === 'heat' ? 'kW' : 'L/min',
  };
}

/** What the CDUs of a loop carry together; undefined where the figure of one is missing. */
function capacity({ cdus }: LoopBalance, of: 'heat' | 'flow'): number | undefined {
  let sum = 0;
  for (const { usableKw, flowLpm } of cdus) {
    const own = of === 'heat' ? usableKw : flowLpm;
    if (own === undefined) return undefined;
    sum += own;
  }
  return sum;
}

type Shares = ReadonlyMap<string, number>;

/** Racks that give heat to a loop, or should. */
function rackValues({ model, equipment }: HallAnalysis, shares: Shares, of: 'heat' | 'flow'): OverlayValue[] {
  return model.elements('racks').flatMap((rack, index): OverlayValue[] => {
    if (!rack) return [];
    const { liquidKw } = equipment.rackAt(index);
    if (liquidKw === 0 && rack.loop === undefined) return [];
    const own = of === 'heat' ? liquidKw : equipment.rackFlow(rack, liquidKw);
    return [valueOf(rack.id, shares.get(rack.loop ?? ''), own)];
  });
}

function otherValues(
  { model, loops }: HallAnalysis,
  shares: Shares,
  of: 'heat' | 'flow',
): readonly OverlayValue[] {
  const values: OverlayValue[] = [];
  for (let loop = 0; loop < model.size('loops'); loop++) {
    const id = model.element('loops', loop)?.id;
    if (id === undefined) continue;
    for (const { id: cdu, usableKw, flowLpm } of loops.balance(loop).cdus)
      values.push(valueOf(cdu, shares.get(id), of === 'heat' ? usableKw : flowLpm));
  }
  for (const pipe of model.elements('pipes')) {
    if (pipe?.loop !== undefined) values.push(valueOf(pipe.id, shares.get(pipe.loop), undefined));
  }
  return values;
}

const valueOf = (id: string, value: number | undefined, own: number | undefined): OverlayValue => ({
  id,
  ...(value === undefined ? {} : { value }),
  ...(own === undefined ? {} : { own }),
});
