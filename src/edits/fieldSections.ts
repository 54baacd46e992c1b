/** Under which heading of the side panel a field stands: what it is about, not where the file has it. */
import type { CollectionKey } from '../model/types';

export const fieldSections = ['identity', 'place', 'power', 'cooling', 'network', 'other'] as const;
export type FieldSection = (typeof fieldSections)[number];

const words: Readonly<Record<Exclude<FieldSection, 'other'>, string>> = {
  identity: 'id name type kind maker model serves service status phase',
  place:
    'at facing size row zone room widthMm depthMm heightMm massKg feet swing throwMm innerMm tier lengthMm diameterMm',
  power:
    'powerKw peakKw side ratingA ratingKva ratingKw voltageV current cords feedsNeeded powerFactor pf modules moduleKw redundantModules batteryKwh groupKwh autonomyMin startS recoveryS icwKa ikKa neutralA efficiency inputVMin inputVMax resistanceMohmPerM reactanceMohmPerM substation utilisation fedAtMm ways panels designKw podKw',
  cooling:
    'liquidFraction liquidKw airKw flowLpm plantFlowLpm maxFlowLpm maxReturnC minSupplyC maxSupplyC maxPressureKpa loop plant coolingKw approachK airflowM3h airInletMaxC supplyC returnC deltaK fluid headKpa staticKpa dropKpa filterUm pumps qd qdPairs volumeL bufferM3 heatToRoomKw ratedAmbientC leakagePct roughnessMm fittingsK groupGapMm',
  network: 'su rail radix rateGbps laneGbps medium switches from to ratingKgPerM route',
};

const sectionOfKey = new Map<string, FieldSection>(
  fieldSections.flatMap((section) =>
    section === 'other' ? [] : words[section].split(' ').map((key) => [key, section] as const),
  ),
);

/** What a word of several meanings is about, and what no word tells. */
const ofCollection: Partial<Record<CollectionKey, FieldSection>> = {
  feeds: 'power',
  power: 'power',
  loops: 'cooling',
  plants: 'cooling',
  cdus: 'cooling',
  airUnits: 'cooling',
  pipes: 'cooling',
  trays: 'network',
  links: 'network',
};

/** Words that stand for themselves in any collection. */
const always: ReadonlySet<string> = new Set(['note', 'reason', 'by', 'expires']);

export function fieldSection(collection: CollectionKey, path: readonly (string | number)[]): FieldSection {
  const key = String(path[0]);
  return sectionOfKey.get(key) ?? (always.has(key) ? 'other' : (ofCollection[collection] ?? 'other'));
}
