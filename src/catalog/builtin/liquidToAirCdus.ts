/** Liquid-to-air CDUs: the heat of their loop goes to the room. */
import type { EquipmentType } from '../../model/types';

export const liquidToAirCdus: readonly EquipmentType[] = [
  {
    id: 'vertiv-coolchip-70',
    maker: 'Vertiv',
    model: 'CoolChip CDU 70',
    kind: 'cdu',
    widthMm: 600,
    depthMm: 1200,
    heightMm: 2300,
    airflowM3h: 10100,
    coolingKw: 70,
    approachK: 11,
    airToLiquid: true,
    source:
      'https://www.vertiv.com/en-us/products-catalog/thermal-management/high-density-solutions/vertiv-coolchip-cdu/',
    confidence: 'vendor',
    note: '5,945 CFM; rejects into the room. Its approach is coolant against air.',
  },
  {
    id: 'supermicro-l2a-200',
    maker: 'Supermicro',
    model: 'L2A sidecar 200 kW',
    kind: 'cdu',
    widthMm: 600,
    depthMm: 1200,
    heightMm: 2300,
    airflowM3h: 28857,
    coolingKw: 200,
    airToLiquid: true,
    source:
      'Supermicro SuperCluster GB300 NVL72 data sheet: https://www.supermicro.com/datasheet/datasheet_SuperCluster_GB300_NVL72.pdf',
    confidence: 'published',
    uncertain: ['widthMm', 'depthMm', 'heightMm', 'airflowM3h'],
  },
];
