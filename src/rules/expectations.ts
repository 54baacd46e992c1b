/** What a designer can assert of a hall, each with what the hall has. */
import { hallTotals, type HallTotals } from '../analysis/hallTotals';
import { derived } from '../analysis/derived';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { Assertion, Expectation } from '../model/types';
import { loopRedundancy, toleratedLosses } from './designIntent';
import { exceeds, fallsShort, figure } from './limits';
import { heatCapacities, missingHeat, together } from './loopCapacity';
import { listed } from './naming';
import { isMissing } from './referenceWords';
import { said, type Said, type SaidValue } from '../words/said';
import type { Failure } from './rule';

/** One expectation, judged. */
export type Judged = 'met' | { readonly failure: Failure } | { readonly blocked: string };

type Key = keyof Expectation;
type Bounds = NonNullable<Expectation['itKw']>;

interface Figure {
  readonly name: Said;
  readonly unit: string;
  readonly of: (totals: HallTotals) => number;
  /** Ids of the racks of which it is not known, so that the sum is without them. */
  readonly unknown: (unknown: UnknownFigures) => readonly string[];
}

interface UnknownFigures {
  readonly load: readonly string[];
  readonly mass: readonly string[];
}

const none: readonly string[] = [];

const figures = {
  racks: { name: said('the number of racks'), unit: 'racks', of: (t) => t.racks, unknown: () => none },
  itKw: { name: said('the IT load'), unit: 'kW', of: (t) => t.itKw, unknown: (u) => u.load },
  liquidKw: {
    name: said('the heat that leaves by liquid'),
    unit: 'kW',
    of: (t) => t.liquidKw,
    unknown: (u) => u.load,
  },
  airKw: {
    name: said('the heat that leaves to the air'),
    unit: 'kW',
    of: (t) => t.airKw,
    unknown: (u) => u.load,
  },
  massKg: { name: said('the mass of the racks'), unit: 'kg', of: (t) => t.massKg, unknown: (u) => u.mass },
  areaM2: { name: said('the area of the room'), unit: 'm²', of: (t) => t.areaM2, unknown: () => none },
} as const satisfies Partial<Record<Key, Figure>>;

export const figureKeys = Object.keys(figures) as (keyof typeof figures)[];

/** All that can be asserted, in the order of the format. */
export const expectationKeys: readonly string[] = [...figureKeys, 'pue', 'headroomKw', 'survives'];

const totals = derived(['power', 'cooling', 'layout', 'plan'], hallTotals);

const unknownFigures = derived(['power', 'cooling', 'layout', 'plan'], (hall): UnknownFigures => {
  const load: string[] = [];
  const mass: string[] = [];
  hall.model.elements('racks').forEach((rack, index) => {
    if (!rack) return;
    if (hall.equipment.rackAt(index).powerKw === undefined) load.push(rack.id);
    if ((rack.massKg ?? hall.equipment.type(rack.type)?.massKg) === undefined) mass.push(rack.id);
  });
  return { load, mass };
});

/** Holds one figure of the hall against each of its bounds. */
export function judgeFigure(
  hall: HallAnalysis,
  { id }: Assertion,
  key: keyof typeof figures,
  bounds: Bounds,
): readonly Judged[] {
  const { name, unit, of, unknown }: Figure = figures[key];
  const measured = of(hall.get(totals));
  const missing = unknown(hall.get(unknownFigures));
  const entries = Object.entries(bounds).filter(([word]) => Object.hasOwn(words, word)) as [
    keyof Bounds,
    number,
  ][];
  if (entries.length === 0) {
    const message = said('{0} expects nothing of {1}: give min, max or eq.', id, key);
    return [{ failure: { message, objects: [id], path: ['expect', key] } }];
  }
  return entries.map(([word, limit]): Judged => {
    const isOver = exceeds(measured, limit);
    const isShort = fallsShort(measured, limit);
    const isMet = word === 'min' ? !isShort : word === 'max' ? !isOver : !isOver && !isShort;
    // What is not known can only add to a sum.
    const isCertain = missing.length === 0 || (word === 'min' ? isMet : isOver);
    if (!isCertain) {
      const what = key === 'massKg' ? 'mass' : 'load';
      return { blocked: `${id}: the ${what} of ${listed(missing)} is not known.` };
    }
    if (isMet) return 'met';
    return {
      failure: {
        message: expected(word, id, name, amount(figure(measured), unit), amount(figure(limit), unit)),
        objects: [id],
        path: ['expect', key, word],
        measured,
        limit,
        unit,
      },
    };
  });
}

const words: Readonly<Record<keyof Bounds, true>> = { min: true, max: true, eq: true };

/** Racks are counted in a word of the language; every other unit is the same in all of them. */
const amount = (value: number, unit: string): Said =>
  unit === 'racks' ? said('{0} racks', value) : said('{0} {1}', value, unit);

function expected(word: keyof Bounds, ...values: readonly SaidValue[]): Said {
  switch (word) {
    case 'min':
      return said('{0}: {1} is {2}; expected is at least {3}.', ...values);
    case 'max':
      return said('{0}: {1} is {2}; expected is at most {3}.', ...values);
    case 'eq':
      return said('{0}: {1} is {2}; expected is exactly {3}.', ...values);
  }
}

/** What the CDUs of a loop carry after the losses that it is to survive, beside the heat of its racks [kW]. */
export function judgeHeadroom(
  hall: HallAnalysis,
  { id }: Assertion,
  { loop: loopId, min }: NonNullable<Expectation['headroomKw']>,
): Judged {
  const index = hall.model.indexOf('loops', loopId);
  const loop = index === -1 ? undefined : hall.model.element('loops', index);
  if (!loop) {
    const message = said('{0}: {1}', id, isMissing(loopId, 'loops'));
    return { failure: { message, objects: [id], path: ['expect', 'headroomKw', 'loop'] } };
  }
  const { heatKw, unknownHeat, cdus } = hall.loops.balance(index);
  const lost = toleratedLosses(loopRedundancy(hall, loop), cdus.length);
  const { low, high } = together(heatCapacities(cdus), lost);
  if (!fallsShort(high - heatKw, min) && (unknownHeat.length > 0 || low !== high)) {
    return { blocked: missingHeat(loop, unknownHeat, cdus) };
  }
  const measured = high - heatKw;
  if (!fallsShort(measured, min)) return 'met';
  return {
    failure: {
      message:
        lost > 0
          ? said(
              '{0}: {1} has {2} kW left after the loss of {4} {4?CDU|CDUs}; expected is at least {3} kW.',
              id,
              loopId,
              figure(measured),
              figure(min),
              lost,
            )
          : said(
              '{0}: {1} has {2} kW left; expected is at least {3} kW.',
              id,
              loopId,
              figure(measured),
              figure(min),
            ),
      objects: [id, loopId],
      path: ['expect', 'headroomKw'],
      measured,
      limit: min,
      unit: 'kW',
    },
  };
}
