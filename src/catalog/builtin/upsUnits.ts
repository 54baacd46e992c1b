/** UPS units. */
import type { EquipmentType } from '../../model/types';

export const upsUnits: readonly EquipmentType[] = [
  {
    id: 'schneider-galaxy-vx-1500',
    maker: 'Schneider',
    model: 'Galaxy VX 1500 kW',
    kind: 'ups',
    ratingKw: 1500,
    source: 'github.com/JasonMossotti/dco-vendor-scorecard site/site.yaml',
    confidence: 'vendor',
  },
  {
    id: 'schneider-galaxy-vl-300',
    maker: 'Schneider',
    model: 'Galaxy VL 300 kW',
    kind: 'ups',
    ratingKw: 300,
    source: 'github.com/JasonMossotti/dco-vendor-scorecard site/site.yaml',
    confidence: 'vendor',
    note: 'Used as a mechanical UPS for CDU pumps and fans.',
  },
  {
    id: 'vertiv-exl-s1-1200',
    maker: 'Vertiv',
    model: 'Liebert EXL S1 1200',
    kind: 'ups',
    widthMm: 3200,
    depthMm: 1000,
    heightMm: 1950,
    massKg: 3200,
    ratingKw: 1200,
    source: 'github.com/haanjack/AIDC-Studio packages/core/src/catalog/catalog.ts',
    confidence: 'estimate',
    uncertain: ['widthMm', 'depthMm', 'heightMm', 'massKg', 'ratingKw'],
  },
];
