import { fabric } from '../../analysis/network/fabric';
import { within } from '../../model/footprint';
import { listed } from '../naming';
import { defineRule, failed, notApplicable, passed } from '../rule';

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
    const where =
      found.size > 1
        ? `${found.size} fire compartments`
        : only === ''
          ? 'none of the fire compartments'
          : `the fire compartment ${only}`;
    return failed({
      message: `All spine and core racks, ${listed(ids)}, stand in ${where}; they should be shared among ${compartments}.`,
      objects: ids.slice(0, 24),
      measured: found.size,
      limit: compartments,
      unit: '1',
    });
  },
});
