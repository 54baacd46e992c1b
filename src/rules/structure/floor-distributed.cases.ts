import { hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import { onFloor } from '../testing/floors';

const nvl72 = (id: string, massKg: number) =>
  rack(id, { type: 'nvidia-gb200-nvl72', at: [3000, 3000], massKg });

/** One rack of 0.6 m × 1.068 m with aisles of 1.2 m counted on both sides. */
const one = (massKg: number, ratedKpa = 12) => onFloor({ kind: 'slab', ratedKpa }, [nvl72('R1', massKg)]);

export const cases: RuleCases = {
  valid: [
    { name: '1360 kg are 9.8 kN/m² by the tributary method', hall: one(1360) },
    { name: '1500 kg are 10.8 kN/m²', hall: one(1500) },
    { name: 'a floor for 20 kN/m² carries 2500 kg', hall: one(2500, 20) },
    { name: 'a floor of its own limit', hall: onFloor({ kind: 'slab' }, [nvl72('R1', 1360)]) },
  ],
  invalid: [
    {
      name: '2000 kg are 14.4 kN/m² by the tributary method, 30.6 by footprint',
      hall: one(2000),
      findings: [
        {
          objects: ['R1'],
          message:
            'R1 puts 14.4 kN/m² on a floor for 12 kN/m² by the tributary method (2000 kg on 1.4 m²; 30.6 kN/m² by footprint): 120.1 %.',
          measured: 14.41,
          limit: 12,
          unit: 'kN/m²',
        },
      ],
    },
    {
      name: '2500 kg are 18.0 kN/m²',
      hall: one(2500),
      findings: [{ objects: ['R1'], measured: 18.01, limit: 12, unit: 'kN/m²' }],
    },
    {
      name: '1360 kg fail a naive footprint check',
      hall: one(1360),
      options: { byFootprint: true },
      findings: [
        {
          objects: ['R1'],
          message:
            /^R1 puts 20\.8 kN\/m² .* by the footprint method \(1360 kg; 9\.8 kN\/m² by the tributary method\)/,
          measured: 20.8,
          limit: 12,
          unit: 'kN/m²',
        },
      ],
    },
    {
      name: 'a narrow aisle behind leaves less floor: 2 t with 0.6 m to the next row, on 15 kN/m²',
      hall: onFloor({ kind: 'slab', ratedKpa: 15 }, [
        rack('A1', { type: 'nvidia-gb200-nvl72', at: [3000, 3000], massKg: 2000, row: 'A' }),
        rack('B1', { at: [3000, 3000 + 1068 + 600], massKg: 500, row: 'B' }),
      ]),
      // 19.61 kN on 0.6 m × (1.068 m + 0.6 m + 0.3 m).
      findings: [{ objects: ['A1'], measured: 19.61 / (0.6 * 1.968), limit: 15, unit: 'kN/m²' }],
    },
    {
      name: 'a row is told once',
      hall: onFloor({ ratedKpa: 12 }, row('R', 3, [3000, 3000], { massKg: 3000 })),
      findings: [
        {
          objects: ['R-1', 'R-2', 'R-3'],
          message: /^R-1 and 2 racks of its row put 20\.4 kN\/m²/,
          measured: 20.43,
          limit: 12,
          unit: 'kN/m²',
        },
      ],
    },
    {
      name: 'exactly at the limit passes with a note',
      hall: one(2000, (2000 * 9.80665) / 1000 / (0.6 * 2.268)),
      findings: [
        {
          severity: 'info',
          objects: ['R1'],
          message: /100 %; no margin is left\.$/,
          measured: 14.41,
          limit: 14.41,
          unit: 'kN/m²',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a rack whose mass is not known',
      hall: onFloor({ ratedKpa: 12 }, [rack('R1')]),
      reason: 'The mass of R1 is not known.',
    },
  ],
  notApplicable: [{ name: 'a room without a floor', hall: hall({ racks: [nvl72('R1', 3000)] }) }],
};
