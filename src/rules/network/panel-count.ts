import { exceeds } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { decimals, said } from '../../words/said';

export const rule = defineRule({
  id: 'network/panel-count',
  title: 'A link with more than two patch panels has a loss budget',
  severity: 'warning',
  subjects: ['links'],
  options: {
    mostPanels: {
      default: 2,
      unit: '1',
      description: 'Patch panels on the way that the published reaches allow.',
      source: 'NVIDIA cabling requirements, NDR and 400GbE: reaches assume two panels (four ferrules)',
    },
    ferruleDb: {
      default: 0.35,
      unit: 'dB',
      description: 'Loss of one MPO connection; 0.25 dB for LC.',
      source: 'NVIDIA cabling requirements, NDR and 400GbE: at most 0.35 dB MPO, 0.25 dB LC',
    },
  },
  source: 'NVIDIA interconnect cabling requirements, NDR and 400GbE.',
  check({ model }, index, { mostPanels, ferruleDb }) {
    const link = model.element('links', index)!;
    if (link.panels === undefined) return notApplicable('Its patch panels are not counted.');
    if (!exceeds(link.panels, mostPanels)) return passed;
    return failed({
      message: said(
        '{0} passes {1} {1?patch panel|patch panels}, up to {2} dB of connections; the reach of its medium assumes {3}: check its loss budget.',
        link.id,
        link.panels,
        decimals(2 * link.panels * ferruleDb, 1),
        mostPanels,
      ),
      objects: [link.id],
      path: ['panels'],
      measured: link.panels,
      limit: mostPanels,
      unit: '1',
    });
  },
});
