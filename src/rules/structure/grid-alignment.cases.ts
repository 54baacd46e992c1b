import type { Facing, Point } from '../../model/types';
import { rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import { onFloor } from '../testing/floors';

const facing = (at: Point, facing: Facing) => onFloor({ kind: 'raised' }, [rack('R1', { at, facing })]);

export const cases: RuleCases = {
  valid: [
    { name: 'the front on the grid, whatever the depth', hall: facing([3000, 3000], 'north') },
    { name: 'looking south it is the southern face: 1200 mm deep', hall: facing([3100, 3000], 'south') },
    { name: 'looking east the eastern one', hall: facing([3000, 3100], 'east') },
    { name: 'looking west the western one', hall: facing([3600, 3100], 'west') },
    { name: 'a few millimetres do not matter', hall: facing([3000, 3005], 'north') },
  ],
  invalid: [
    {
      name: 'a row across the tiles',
      hall: onFloor({ kind: 'raised' }, row('R', 3, [3000, 3250])),
      findings: [
        {
          objects: ['R-1', 'R-2', 'R-3'],
          message:
            'The front of R-1 and 2 racks of its row is 250 mm off the 600 mm grid of the raised floor.',
          measured: 250,
          limit: 5,
          unit: 'mm',
          on: '"at": [\n    3000,\n    3250\n   ]',
        },
      ],
    },
    {
      name: 'looking west',
      hall: facing([3700, 3000], 'west'),
      findings: [{ objects: ['R1'], measured: 100, limit: 5, unit: 'mm' }],
    },
  ],
  notApplicable: [
    { name: 'a slab', hall: onFloor({ kind: 'slab' }, [rack('R1', { at: [3000, 3250] })]) },
    { name: 'a rack at an angle', hall: facing([3000, 3250], 30) },
  ],
};
