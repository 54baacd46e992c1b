/** Every built-in equipment type, by kind of file. */
import type { EquipmentType } from '../../model/types';
import { acceleratorRacks } from './acceleratorRacks';
import { airUnits } from './airUnits';
import { busways } from './busways';
import { heatRejection } from './heatRejection';
import { liquidToAirCdus } from './liquidToAirCdus';
import { megawattCdus } from './megawattCdus';
import { rackCdus } from './rackCdus';
import { rearDoors } from './rearDoors';
import { rowCdus } from './rowCdus';
import { supportRacks } from './supportRacks';
import { upsUnits } from './upsUnits';

export const builtinTypes: readonly EquipmentType[] = [
  ...acceleratorRacks,
  ...supportRacks,
  ...rackCdus,
  ...rowCdus,
  ...megawattCdus,
  ...liquidToAirCdus,
  ...airUnits,
  ...rearDoors,
  ...heatRejection,
  ...busways,
  ...upsUnits,
];
