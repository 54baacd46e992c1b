import { load, node, pdu } from '../../analysis/testing/analysedHall';
import {
  caught,
  changed,
  declaring,
  fromTheFeeds,
  oneBoard,
  singlePath,
  triRedundant,
  twoN,
  twoOfNPlusOne,
} from '../testing/redundancyChains';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const darkens = (id: string, loads = 'R1', count = 1): ExpectedFinding => ({
  objects: [id],
  message: `Losing ${id} darkens ${loads}, for all their cords.`,
  measured: count,
  limit: 0,
  unit: '1',
  lost: [id],
});

export const cases: RuleCases = {
  valid: [
    { name: 'two independent sides', hall: declaring('2n', twoN(2000, 1000)) },
    { name: 'tri-redundant', hall: declaring('3n/2', triRedundant()) },
    {
      name: 'a single cord behind a transfer switch is told by the rules about cords',
      hall: declaring('2(n+1)', twoOfNPlusOne()),
    },
    { name: 'single cords on transfer switches, with a catcher', hall: declaring('catcher', caught(1000)) },
    {
      name: 'a rack that needs both of its cords has none to spare',
      hall: declaring(
        '2n',
        changed(oneBoard(), { racks: [load('R1', 100, ['PA', 'PB'], { feedsNeeded: 2 })] }),
      ),
    },
  ],
  invalid: [
    {
      name: 'both sides on one MV board',
      hall: declaring('2n', oneBoard()),
      findings: [darkens('GRID'), darkens('MV')],
    },
    {
      name: 'where no scheme is declared, two paths are meant',
      hall: declaring(undefined, oneBoard()),
      findings: [darkens('GRID'), darkens('MV')],
    },
    {
      name: 'three cords of which two are needed, two of them on one board',
      hall: declaring(
        '3n/2',
        changed(oneBoard(), {
          power: [node('GRID-C', 'utility')],
          feeds: [pdu('PC', ['GRID-C'])],
          racks: [load('R1', 100, ['PA', 'PB', 'PC'], { feedsNeeded: 2 })],
        }),
      ),
      findings: [darkens('GRID'), darkens('MV')],
    },
    {
      name: 'many loads are counted',
      hall: declaring(
        '2n',
        changed(oneBoard(), {
          racks: ['R2', 'R3', 'R4', 'R5', 'R6', 'R7'].map((id) => load(id, 10, ['PA', 'PB'])),
        }),
      ),
      findings: [
        darkens('GRID', 'R1, R2, R3, R4, R5 and 2 more', 7),
        darkens('MV', 'R1, R2, R3, R4, R5 and 2 more', 7),
      ],
    },
  ],
  notApplicable: [
    { name: 'a scheme of one path', hall: declaring('n', singlePath()) },
    {
      name: 'no power chain above the feeds',
      hall: declaring('2n', { ...fromTheFeeds, power: [node('GRID', 'utility')] }),
    },
  ],
};
