import type { EquipmentType, Rack } from '../../model/types';
import { hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const doubtful: EquipmentType = {
  id: 'doubtful',
  kind: 'rack',
  widthMm: 600,
  depthMm: 1200,
  massKg: 900,
  powerKw: 20,
  liquidFraction: 0,
  confidence: 'published',
  uncertain: ['powerKw', 'massKg'],
};
const guessed: EquipmentType = {
  id: 'guessed',
  kind: 'rack',
  widthMm: 600,
  powerKw: 20,
  liquidFraction: 0,
  confidence: 'estimate',
};

const room = (racks: Rack[]) => hall({ types: [doubtful, guessed], racks });

export const cases: RuleCases = {
  valid: [
    { name: 'a type without a doubt', hall: room([rack('R1')]) },
    {
      name: 'every rack states the load itself',
      hall: room(row('R', 3, [0, 0], { type: 'doubtful', powerKw: 18 })),
    },
    {
      name: 'what is doubtful is not looked at',
      hall: room([rack('R1', { type: 'doubtful' })]),
      options: { fields: 'coolingKw' },
    },
  ],
  invalid: [
    {
      name: 'one finding for a type',
      hall: room(row('R', 3, [0, 0], { type: 'doubtful' })),
      findings: [
        {
          objects: ['R-1'],
          message: 'powerKw of type doubtful (R-1 and 2 more) is an estimate: confirm with its maker.',
          on: '"type": "doubtful"',
        },
      ],
    },
    {
      name: 'an estimate that names no fields is one throughout',
      hall: room([rack('R1', { type: 'guessed' })]),
      findings: [
        {
          objects: ['R1'],
          message: 'powerKw and liquidFraction of type guessed (R1) are estimates: confirm with its maker.',
        },
      ],
    },
    {
      name: 'the one rack that states nothing',
      hall: room([
        rack('R1', { type: 'doubtful', powerKw: 18 }),
        rack('R2', { type: 'doubtful', at: [600, 0] }),
      ]),
      findings: [{ objects: ['R2'], message: /\(R2\)/ }],
    },
  ],
};
