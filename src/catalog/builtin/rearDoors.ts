/** Rear-door heat exchangers. */
import type { EquipmentType } from '../../model/types';

export const rearDoors: readonly EquipmentType[] = [
  {
    id: 'motivair-chilleddoor',
    maker: 'Motivair',
    model: 'ChilledDoor (active)',
    kind: 'rear-door',
    widthMm: 600,
    depthMm: 200,
    heightMm: 2200,
    coolingKw: 75,
    plantFlowLpm: 87,
    source: 'https://media.distrelec.com/Web/Downloads/_t/ds/Motivair-Liquid-Cooled-Doors_eng_tds.pdf',
    confidence: 'vendor',
    uncertain: ['widthMm', 'depthMm', 'heightMm'],
    note: '75 kW at 23 US gal/min; active.',
  },
  {
    id: 'ocp-rdhx-orv3',
    maker: 'OCP',
    model: 'ORv3 door HX requirement class',
    kind: 'rear-door',
    widthMm: 600,
    depthMm: 305,
    heightMm: 2286,
    massKg: 150,
    coolingKw: 30,
    source: 'github.com/haanjack/AIDC-Studio packages/core/src/catalog/seeds/std-cooling.ts',
    confidence: 'vendor',
    uncertain: ['coolingKw'],
    note: 'Requirement class: at most 305 mm deep, at most 150 kg wet, aisle at least 1,200 mm, supply at least 16 °C, coolant pressure drop at most 100 kPa, N+1 fans.',
  },
];
