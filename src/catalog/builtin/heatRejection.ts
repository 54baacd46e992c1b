/** Chillers and dry coolers. */
import type { EquipmentType } from '../../model/types';

export const heatRejection: readonly EquipmentType[] = [
  {
    id: 'schneider-xraf4242a',
    maker: 'Schneider',
    model: 'Uniflair XRAF4242A EHT',
    kind: 'chiller',
    widthMm: 12000,
    depthMm: 2500,
    heightMm: 2600,
    coolingKw: 2075,
    source: 'Schneider Reference Design 110 rev 3, as quoted by third parties',
    confidence: 'published',
    uncertain: ['widthMm', 'depthMm', 'heightMm'],
    note: 'FWS 37/47 °C, Paris weather. Dimensions are those of the reference design.',
  },
  {
    id: 'vertiv-afc-1500',
    maker: 'Vertiv',
    model: 'Liebert AFC 1500',
    kind: 'chiller',
    coolingKw: 1500,
    source: 'github.com/JasonMossotti/dco-vendor-scorecard site/site.yaml',
    confidence: 'published',
    note: '1,150 kW at 43 °C ambient is an assumption.',
  },
  {
    id: 'dry-cooler-2000',
    maker: 'Generic',
    model: 'Adiabatic dry cooler 2 MW',
    kind: 'dry-cooler',
    widthMm: 12200,
    depthMm: 2400,
    heightMm: 2800,
    massKg: 9000,
    powerKw: 45,
    coolingKw: 2000,
    source: 'github.com/haanjack/AIDC-Studio packages/core/src/catalog/catalog.ts',
    confidence: 'estimate',
    uncertain: ['widthMm', 'depthMm', 'heightMm', 'massKg', 'powerKw', 'coolingKw'],
  },
];
