import { exceeds } from '../limits';
import { counted } from '../naming';
import { defineRule, failed, notApplicable, passed } from '../rule';

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
    const loss = (2 * link.panels * ferruleDb).toFixed(1);
    return failed({
      message: `${link.id} passes ${counted(link.panels, 'patch panel')}, up to ${loss} dB of connections; the reach of its medium assumes ${mostPanels}: check its loss budget.`,
      objects: [link.id],
      path: ['panels'],
      measured: link.panels,
      limit: mostPanels,
      unit: '1',
    });
  },
});
