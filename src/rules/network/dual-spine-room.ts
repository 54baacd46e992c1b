import { fabric } from '../../analysis/network/fabric';
import { within } from '../../model/footprint';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'network/dual-spine-room',
  title: 'Spines and cores stand in two fire compartments',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['layout', 'network'],
  options: {
    compartments: {
      default: 2,
      unit: '1',
      description: 'Fire compartments among which the spine and core racks are shared.',
      source: 'Common practice, not confirmed by a source',
    },
  },
  source: 'Common practice, not confirmed by a public source: one fire must not take the whole fabric down.',
  check(hall, _index, { compartments }) {
    const { model, floor } = hall;
    const zones = model.elements('zones').filter((zone) => zone?.kind === 'fire');
    if (zones.length === 0) return notApplicable('The hall has no fire compartments in the file.');
    const { spine, core } = hall.get(fabric).racks;
    const tops = [...spine, ...core];
    if (tops.length === 0) return notApplicable('The hall has no spine or core racks.');
    const found = new Set<string>();
    for (const rack of tops) {
      const { shape } = floor.thing(floor.indexOf('racks', rack));
      found.add(zones.find((zone) => zone && within(shape, zone.outline))?.id ?? '');
    }
    if (found.size >= compartments) return passed;
    const ids = tops.map((rack) => model.idAt('racks', rack)!);
    const [only = ''] = found;
    return failed({
      message:
        found.size > 1 ? standInSome(ids, found.size, compartments) : standInOne(ids, only, compartments),
      objects: ids.slice(0, 24),
      measured: found.size,
      limit: compartments,
      unit: '1',
    });
  },
});

const standInSome = (racks: readonly string[], found: number, needed: number): Said =>
  said(
    'All spine and core racks, {0}, stand in {1} fire compartments; they should be shared among {2}.',
    racks,
    found,
    needed,
  );

/** @param compartment empty where they stand outside of all. */
const standInOne = (racks: readonly string[], compartment: string, needed: number): Said =>
  compartment === ''
    ? said(
        'All spine and core racks, {0}, stand in none of the fire compartments; they should be shared among {1}.',
        racks,
        needed,
      )
    : said(
        'All spine and core racks, {0}, stand in the fire compartment {1}; they should be shared among {2}.',
        racks,
        compartment,
        needed,
      );
