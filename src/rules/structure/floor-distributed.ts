import {
  floorOf,
  footprintKpa,
  rackMassKg,
  sharedAisleMm,
  tributaryKpa,
} from '../../analysis/space/floorLoad';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds, figure, marginShare, noMargin, percent, standing } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed, passedBut, type Failure } from '../rule';
import { andOthers, mostListed, racksWith, readRow } from '../rowReading';
import { nothing, said, type Said } from '../../words/said';

/** Loads of one rack [kN/m²] by the two methods; undefined where its mass is not known. */
function loads(hall: HallAnalysis, rack: number, mostAisleMm: number) {
  const massKg = rackMassKg(hall, rack);
  const thing = hall.floor.indexOf('racks', rack);
  if (massKg === undefined) return undefined;
  const { width, depth } = hall.floor.thing(thing).shape;
  const front = sharedAisleMm(hall, thing, 'front', mostAisleMm);
  const rear = sharedAisleMm(hall, thing, 'rear', mostAisleMm);
  return {
    massKg,
    footprint: footprintKpa(massKg, width, depth),
    tributary: tributaryKpa(massKg, width, depth, front, rear),
    areaM2: (width * (depth + front / 2 + rear / 2)) / 1e6,
  };
}

export const rule = defineRule({
  id: 'structure/floor-distributed',
  title: 'The floor carries the racks as a distributed load',
  severity: 'error',
  subjects: ['rows'],
  options: {
    byFootprint: {
      default: false,
      unit: '',
      description:
        'Hold the load over the footprint alone against the floor, not that over its share of floor.',
      source:
        'House rule: a slab spreads the load over the aisles too; a naive footprint check fails every AI rack',
    },
    assumedKpa: {
      default: 12,
      unit: 'kPa',
      description: 'Distributed load that a floor carries where room.floor.ratedKpa does not say.',
      source: 'TIA-942 Rated 3/4 and TIA-569 as summarised by EPI and GSA: 12 kPa (250 lb/ft²)',
    },
    mostAisleMm: {
      default: 1200,
      unit: 'mm',
      description: 'Of a wider aisle no more than this counts as shared with the rack opposite.',
      source: 'Table of rack loads with aisles of 1.2 m; wider aisles carry loads of their own',
    },
    marginShare,
  },
  source:
    'q = m·g / (w·(d + ½ front + ½ rear)), and m·g / (w·d) by footprint. TIA-942 and TIA-569 as summarised by EPI and GSA (12 kPa), EN 50174-2 excerpt (at least 5 kPa). The texts are not public.',
  check(hall, row, { byFootprint, assumedKpa, mostAisleMm, marginShare: share }) {
    const floor = floorOf(hall);
    if (!floor) return notApplicable('The room says nothing about its floor.');
    const limit = floor.ratedKpa ?? assumedKpa;
    const measure = (rack: number) => {
      const load = loads(hall, rack, mostAisleMm);
      return load && (byFootprint ? load.footprint : load.tributary);
    };
    const { measured, unknown } = readRow(hall, row, measure);
    const verdict = standing(measured, limit, share);
    const failure = (counts: (value: number) => boolean, tail: Said): Failure => {
      const racks = racksWith(hall, row, counts, measure);
      const ids = racks.map((r) => hall.model.idAt('racks', r)!);
      const { massKg, footprint, tributary, areaM2 } = loads(hall, racks[0]!, mostAisleMm)!;
      const figures = [
        ids[0]!,
        andOthers(ids),
        ids.length,
        figure(measured),
        figure(limit),
        floor.ratedKpa === undefined ? said(' (assumed)') : nothing,
        percent(measured, limit),
        tail,
        figure(massKg),
      ];
      return {
        message: byFootprint
          ? said(
              '{0}{1} {2?puts|put} {3} kN/m² on a floor for {4} kN/m²{5} by the footprint method ({8} kg; {9} kN/m² by the tributary method): {6}{7}.',
              ...figures,
              figure(tributary),
            )
          : said(
              '{0}{1} {2?puts|put} {3} kN/m² on a floor for {4} kN/m²{5} by the tributary method ({8} kg on {9} m²; {10} kN/m² by footprint): {6}{7}.',
              ...figures,
              figure(areaM2),
              figure(footprint),
            ),
        objects: ids.slice(0, mostListed),
        measured,
        limit,
        unit: 'kN/m²',
      };
    };
    if (verdict === 'over') return failed(failure((value) => exceeds(value, limit), nothing));
    if (unknown !== -1) return blocked(`The mass of ${hall.model.idAt('racks', unknown)} is not known.`);
    return verdict === 'bare' ? passedBut(failure((value) => value >= limit * share, noMargin)) : passed;
  },
});
