import { campus, campusHall, node } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

const lines = (a: object, b: object) =>
  campus({
    power: [
      node('LINE-1', 'utility', a),
      node('LINE-2', 'utility', b),
      node('TX-1', 'transformer', { from: ['LINE-1'] }),
      node('TX-2', 'transformer', { from: ['LINE-2'] }),
    ],
    halls: [campusHall('H1', { from: ['TX-1', 'TX-2'] })],
  });

export const cases: RuleCases = {
  valid: [
    {
      name: 'two substations, two routes',
      hall: lines({ substation: 'N', route: 'east' }, { substation: 'S', route: 'west' }),
    },
    { name: 'two supplies of which nothing more is said', hall: lines({}, {}) },
  ],
  invalid: [
    {
      name: 'one substation',
      hall: lines({ substation: 'N' }, { substation: 'N' }),
      findings: [
        {
          objects: ['H1', 'LINE-1', 'LINE-2'],
          message: 'The supplies of H1, LINE-1 and LINE-2, all come from substation N.',
        },
      ],
    },
    {
      name: 'one trench',
      hall: lines({ substation: 'N', route: 'T1' }, { substation: 'S', route: 'T1' }),
      findings: [{ objects: ['H1', 'LINE-1', 'LINE-2'], message: /all run by route T1\.$/ }],
    },
    {
      name: 'one supply',
      hall: campus({ power: [node('LINE-1', 'utility')], halls: [campusHall('H1', { from: ['LINE-1'] })] }),
      findings: [{ objects: ['H1', 'LINE-1'], message: 'H1 hangs on one supply, LINE-1.', lost: ['LINE-1'] }],
    },
  ],
  notApplicable: [{ name: 'nothing above the hall', hall: campus({ halls: [campusHall('H1')] }) }],
};
