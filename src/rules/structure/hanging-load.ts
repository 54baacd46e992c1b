import { hangingLoad } from '../../analysis/space/hangingLoad';
import { exceeds, figure, percent } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'structure/hanging-load',
  title: 'The structure above carries trays, busways and pipes',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['building'],
  options: {
    assumedKpa: {
      default: 2.4,
      unit: 'kPa',
      description: 'What may hang where room.hangingKpa does not say.',
      source: 'TIA-942 Rated 3/4 as commonly told, not confirmed: 2.4 kPa (50 lb/ft²)',
    },
    sideMm: {
      default: 3000,
      unit: 'mm',
      description: 'Side of the squares of the plan over which the load is averaged.',
      source: 'House rule: about the span between hangers and beams',
    },
    trayKgPerM: {
      default: 10,
      unit: 'kg/m',
      description: 'A tray with its hangers, without cables.',
      source: 'Estimate; use the figure of its maker',
    },
    cablesKgPerM: {
      default: 15.3,
      unit: 'kg/m',
      description: 'Cables in a tray without ratingKgPerM.',
      source:
        'NVIDIA DGX SuperPOD planning weights: 1697 fibres of 0.009 kg/m, a 300 × 100 mm tray 40 % full',
    },
    buswayKgPerM: {
      default: 30,
      unit: 'kg/m',
      description: 'A busway with its hangers and tap-offs.',
      source: 'Estimate; use the figure of its maker',
    },
    pipeWallMm: {
      default: 6,
      unit: 'mm',
      description: 'Wall of a steel pipe; it is full of water.',
      source: 'Estimate; use the schedule of the pipe',
    },
  },
  source:
    'Sum of masses over an area. The limit of 2.4 kPa is commonly told of TIA-942 Rated 3/4 and not confirmed by a public source; NVIDIA DGX SuperPOD planning weights of cables.',
  check(hall, _index, { assumedKpa, sideMm, ...masses }) {
    const rated = hall.model.headIsSound('room') ? hall.model.head.room?.hangingKpa : undefined;
    const load = hangingLoad(hall, masses, sideMm);
    if (load === 'none') return notApplicable('No tray, busway or pipe hangs above the floor.');
    if (load === 'too long') return notApplicable('Trays, busways and pipes are too long to be summed.');
    const limit = rated ?? assumedKpa;
    if (!exceeds(load.kpa, limit)) return passed;
    return failed({
      message: said(
        'Over {0} m × {0} m around ({1}, {2}), {3} hang with {4} kN/m² from a structure for {5} kN/m²{6} ({7}).',
        figure(sideMm / 1000),
        figure(load.at[0]),
        figure(load.at[1]),
        load.runs,
        figure(load.kpa),
        figure(limit),
        rated === undefined ? said(' (assumed)') : nothing,
        percent(load.kpa, limit),
      ),
      objects: load.runs.slice(0, 24),
      measured: load.kpa,
      limit,
      unit: 'kN/m²',
    });
  },
});
