import { inletAirs, type InletAir } from '../../analysis/cooling/airInlet';
import { recirculatedInlet } from '../../analysis/cooling/airStream';
import type { Design } from '../../model/types';
import { design } from '../designIntent';
import { figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { nothing, said } from '../../words/said';

/** Differences of temperatures below this are rounding [K]. */
const sameK = 1e-6;

const ashrae = 'ASHRAE TC9.9 thermal guidelines, as summarised by public sources';

export const rule = defineRule({
  id: 'cooling/recirculation',
  title: 'The air is cool enough at the inlets, with the exhaust that is mixed into it',
  severity: 'error',
  subjects: ['hall'],
  reads: ['cooling'],
  options: {
    recommendedC: {
      default: 27,
      unit: '°C',
      description: 'Inlet temperature above which it warns, in the classes A1 to A4.',
      source: ashrae,
    },
    a1C: { default: 32, unit: '°C', description: 'Highest inlet temperature of class A1.', source: ashrae },
    a2C: {
      default: 35,
      unit: '°C',
      description: 'Highest inlet temperature of class A2, and where the design names no class.',
      source: ashrae,
    },
    a3C: { default: 40, unit: '°C', description: 'Highest inlet temperature of class A3.', source: ashrae },
    a4C: { default: 45, unit: '°C', description: 'Highest inlet temperature of class A4.', source: ashrae },
    h1RecommendedC: {
      default: 22,
      unit: '°C',
      description: 'Inlet temperature above which it warns in class H1; the class only warns.',
      source: 'Common reading of ASHRAE H1 (high-density air), not confirmed',
    },
    riseK: {
      default: 12,
      unit: 'K',
      description:
        'Rise of the air through the IT where design.itDeltaK does not say; what rests on it only warns.',
      source: 'Common practice: 12 K',
    },
    coilApproachK: {
      default: 6,
      unit: 'K',
      description:
        'Supply air above the water of its coil where the air unit has no supplyC; what rests on it only warns.',
      source: 'Common practice: modern fan walls 4 to 8 K',
    },
  },
  source: 'T in = T s + r/(1 − r) · ΔT IT, against the inlet temperatures of the ASHRAE air classes.',
  check(hall, _index, options) {
    const declared = design(hall);
    const failures: Failure[] = [];
    const reasons: string[] = [];
    let judged = 0;
    for (const air of hall.get(inletAirs).list) {
      if (air.recirculation === undefined) continue;
      judged++;
      if (!air.warmest) reasons.push(`${place(air)}: not known: supplyC of its air units.`);
      else {
        const failure = failureOf(air, air.recirculation, declared, options);
        if (failure) failures.push(failure);
      }
    }
    if (judged === 0)
      return notApplicable('Neither the design nor a zone states how much exhaust is mixed in.');
    if (failures.length > 0) return failed(...failures);
    return reasons.length > 0 ? blocked(reasons.join(' ')) : passed;
  },
});

interface Limits {
  readonly recommendedC: number;
  readonly a1C: number;
  readonly a2C: number;
  readonly a3C: number;
  readonly a4C: number;
  readonly h1RecommendedC: number;
  readonly riseK: number;
  readonly coilApproachK: number;
}

function failureOf(
  air: InletAir,
  recirculation: number,
  declared: Design | undefined,
  limits: Limits,
): Failure | undefined {
  const { unit, supplyC, waterC } = air.warmest!;
  const supply = supplyC ?? waterC! + limits.coilApproachK;
  const rise = declared?.itDeltaK ?? limits.riseK;
  const isAssumed = declared?.itDeltaK === undefined || supplyC === undefined;
  const inletC = recirculatedInlet(supply, rise, recirculation);
  const airClass = declared?.airClass ?? 'A2';
  const allowedC = Math.min(air.maxInletC, classMaxC(airClass, limits));
  const isTooWarm = inletC > allowedC + sameK;
  const recommendedC = airClass === 'H1' ? limits.h1RecommendedC : limits.recommendedC;
  if (!isTooWarm && inletC <= recommendedC + sameK) return undefined;
  const limit = isTooWarm ? allowedC : recommendedC;
  const bound = !isTooWarm
    ? said('class {0} recommends {1} °C', airClass, figure(limit))
    : air.maxInletC <= allowedC
      ? said('{0} allows {1} °C', air.maxInletOf!, figure(limit))
      : said('class {0} allows {1} °C', airClass, figure(limit));
  const figures = [
    figure(inletC),
    figure(supply),
    unit,
    figure(recirculation * 100),
    figure(rise),
    isAssumed ? said(', in part assumed') : nothing,
    bound,
  ];
  return {
    message:
      air.zone === undefined
        ? said(
            'The inlets of the hall get {0} °C (supply {1} °C of {2}, {3} % exhaust at {4} K{5}); {6}.',
            ...figures,
          )
        : said(
            'The inlets of zone {0} get {1} °C (supply {2} °C of {3}, {4} % exhaust at {5} K{6}); {7}.',
            air.zone,
            ...figures,
          ),
    objects: air.zone === undefined ? [unit] : [air.zone, unit],
    measured: inletC,
    limit,
    unit: '°C',
    ...(isTooWarm && !isAssumed ? {} : { severity: 'warning' as const }),
  };
}

const place = ({ zone }: InletAir): string => (zone === undefined ? 'The hall' : `Zone ${zone}`);

function classMaxC(airClass: NonNullable<Design['airClass']>, { a1C, a2C, a3C, a4C }: Limits): number {
  return { A1: a1C, A2: a2C, A3: a3C, A4: a4C, H1: Infinity }[airClass];
}
