import { coldestSupply } from '../../analysis/cooling/coldestSupply';
import { design } from '../designIntent';
import { figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said, type Said, type SaidValue } from '../../words/said';

/** Differences of temperatures below this are rounding [K]. */
const sameK = 1e-6;

export const rule = defineRule({
  id: 'cooling/heat-rejection-ambient',
  title: 'The heat rejection reaches its supply temperature at the design ambient',
  severity: 'error',
  subjects: ['plants'],
  options: {
    dryApproachK: {
      default: 5,
      unit: 'K',
      description:
        'Closest that a dry or adiabatic cooler comes to the air around it, where the plant does not say.',
      source: 'Published GB200 pod calculator: dry cooler where the FWS is at least 5 K above the dry bulb',
    },
    towerApproachK: {
      default: 3,
      unit: 'K',
      description: 'Closest that a closed tower comes to the wet bulb, where the plant does not say.',
      source: 'Published GB200 pod calculator: tower where the FWS is at least 3 K above the wet bulb',
    },
  },
  source:
    'T FWS ≥ T ambient + approach; approaches of 5 K (dry) and 3 K (wet) as in a published GB200 pod calculator.',
  check(hall, index, { dryApproachK, towerApproachK }) {
    const plant = hall.model.element('plants', index)!;
    const { supplyC, kind } = plant;
    if (kind === undefined || kind === 'chiller')
      return notApplicable('Only a compressor beats the ambient, or it is not said how it rejects heat.');
    if (supplyC === undefined) return notApplicable('Its supply temperature is not stated.');
    const { ambientC, wetBulbC } = design(hall) ?? {};
    const coldest = coldestSupply(
      plant,
      { ambientC, wetBulbC },
      { dryK: dryApproachK, wetK: towerApproachK },
    );
    if (!coldest) return notApplicable('The design does not state the ambient that it works against.');
    if (supplyC >= coldest.supplyC - sameK) return passed;
    return failed({
      message: tell(
        kind,
        figure(coldest.supplyC),
        figure(coldest.bulbC),
        figure(coldest.approachK),
        plant.id,
        figure(supplyC),
      ),
      objects: [plant.id],
      path: ['supplyC'],
      measured: supplyC,
      limit: coldest.supplyC,
      unit: '°C',
    });
  },
});

/** Each works against its own temperature of the air. */
function tell(kind: 'dry-cooler' | 'adiabatic' | 'tower', ...figures: readonly SaidValue[]): Said {
  switch (kind) {
    case 'dry-cooler':
      return said(
        'A dry cooler makes {0} °C at best (dry bulb {1} °C + {2} K); {3} is to supply {4} °C.',
        ...figures,
      );
    case 'adiabatic':
      return said(
        'An adiabatic cooler makes {0} °C at best (wet bulb {1} °C + {2} K); {3} is to supply {4} °C.',
        ...figures,
      );
    case 'tower':
      return said(
        'A tower makes {0} °C at best (wet bulb {1} °C + {2} K); {3} is to supply {4} °C.',
        ...figures,
      );
  }
}
