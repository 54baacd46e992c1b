/** An equipment type: what the catalogue, a workspace's `*.catalog.json` and a hall's `types` hold. */
import { z } from 'zod';
import { id } from './id';
import { amount, celsius, count, lengthMm, positive, share } from './quantity';
import { shelves } from './shelves';

export const equipmentKind = z.enum([
  'rack',
  'cdu',
  'fan-wall',
  'crah',
  'in-row',
  'rear-door',
  'busway',
  'tap-off',
  'rpp',
  'pdu',
  'ups',
  'chiller',
  'dry-cooler',
]);
export type EquipmentKind = z.infer<typeof equipmentKind>;

export const confidence = z.enum(['vendor', 'published', 'estimate']);

const fluid = z.enum(['pg25', 'water']);

export const equipmentType = z
  .strictObject({
    id: id(),
    maker: z.string().max(200).optional().meta({ description: 'Who makes it.' }),
    model: z.string().max(200).optional().meta({ description: 'What its maker calls it.' }),
    kind: equipmentKind.meta({
      description: 'What it is; decides which of the fields below have a meaning.',
    }),
    widthMm: lengthMm('Width across the front').min(1).optional(),
    depthMm: lengthMm('Depth from front to rear').min(1).optional(),
    heightMm: lengthMm('Height').min(1).optional(),
    massKg: amount('kg', 'Mass as operated').optional(),
    clearance: z
      .strictObject({
        front: lengthMm('Before the front').optional(),
        rear: lengthMm('Behind the rear').optional(),
        left: lengthMm('At the left, seen from the front').optional(),
        right: lengthMm('At the right, seen from the front').optional(),
      })
      .optional()
      .meta({ description: 'Space that service needs, by side [mm].', unit: 'mm' }),
    powerKw: amount(
      'kW',
      'Electrical power: of a rack its nominal load, of a unit its own consumption',
    ).optional(),
    peakKw: amount('kW', 'Highest load of a rack').optional(),
    liquidFraction: share('Share of the heat that leaves by liquid; the rest goes to the air').optional(),
    flowLpm: amount('L/min', 'Coolant flow: needed by a rack, rated on the TCS side of a CDU').optional(),
    flowCurve: z
      .array(z.tuple([z.number(), z.number().min(0)]))
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Coolant flow a rack needs by supply temperature: [[°C, L/min], …], rising.' }),
    maxFlowLpm: amount('L/min', 'Highest coolant flow').optional(),
    minSupplyC: celsius('Lowest coolant supply temperature').optional(),
    maxSupplyC: celsius('Highest coolant supply temperature').optional(),
    maxReturnC: celsius('Highest coolant return temperature').optional(),
    airInletMaxC: celsius('Highest air inlet temperature').optional(),
    airflowM3h: amount('m3/h', 'Air moved at rated load').optional(),
    cords: count('Power inlets or power shelves').optional(),
    shelves: shelves('Power shelves of a rack').optional(),
    inputVMin: positive('V', 'Lowest input voltage: line to line for three phases').optional(),
    inputVMax: positive('V', 'Highest input voltage: line to line for three phases').optional(),
    powerFactor: share('Power factor of its input').gt(0).optional(),
    fluids: z.array(fluid).max(10).optional().meta({ description: 'Coolants it accepts.' }),
    liquidKw: amount('kW', 'Heat of a rack that leaves by liquid, as its maker states it').optional(),
    airKw: amount('kW', 'Heat of a rack that leaves to the air, as its maker states it').optional(),
    dropKpa: amount(
      'kPa',
      'Pressure drop of a rack on its liquid side, at maxFlowLpm, else at flowLpm',
    ).optional(),
    maxPressureKpa: amount('kPa', 'Highest working pressure of its liquid side').optional(),
    qd: z
      .enum(['uqd02', 'uqd04', 'uqd06', 'uqd08'])
      .optional()
      .meta({ description: 'Size of the quick disconnects (UQD) of a rack.' }),
    qdPairs: count('Pairs of quick disconnects that share the flow of a rack').min(1).optional(),
    feet: count('Levelling feet that carry the mass').optional(),
    coolingKw: amount('kW', 'Cooling capacity; of a CDU at approachK and its rated flows').optional(),
    approachK: positive(
      'K',
      'Approach temperature of the CDU rating: TCS supply minus FWS supply',
    ).optional(),
    plantFlowLpm: amount('L/min', 'Rated flow on the FWS side').optional(),
    headKpa: amount('kPa', 'External pump head on the TCS side').optional(),
    heatToRoomKw: amount('kW', 'Heat that the unit gives to the room').optional(),
    airToLiquid: z
      .boolean()
      .optional()
      .meta({ description: 'A liquid-to-air CDU: the heat of its loop goes to the room.', default: false }),
    pumps: count('Pumps in the unit').optional(),
    filterUm: amount(
      'µm',
      'Filtration on the TCS side: of a CDU what it has, of a rack what it needs',
    ).optional(),
    throwMm: lengthMm('How far an air unit throws').optional(),
    ratingA: amount('A', 'Rated current').optional(),
    voltageV: positive('V', 'Rated voltage: line to line for AC').optional(),
    current: z.enum(['ac', 'dc']).optional().meta({ description: 'Kind of current.', default: 'ac' }),
    neutralA: amount('A', 'Rated current of the neutral of a busway; else that of a phase').optional(),
    resistanceMohmPerM: amount('mΩ/m', 'Resistance of one conductor of a busway').optional(),
    reactanceMohmPerM: amount('mΩ/m', 'Reactance of one conductor of a busway').optional(),
    ways: count('Outgoing ways').optional(),
    ratingKw: amount('kW', 'Rated real power of a UPS').optional(),
    ratingKva: amount('kVA', 'Rated apparent power').optional(),
    modules: count('UPS modules').optional(),
    moduleKw: amount('kW', 'Rating of one UPS module').optional(),
    efficiency: share('Output over input at the design load').gt(0).optional(),
    source: z.string().max(2000).optional().meta({ description: 'Where the figures come from.' }),
    confidence: confidence
      .optional()
      .meta({ description: "vendor: from its maker's papers; published: a third party; estimate: a guess." }),
    uncertain: z
      .array(z.string().max(100))
      .max(50)
      .optional()
      .meta({ description: 'Fields of this type that are estimates.' }),
    note: z.string().max(4000).optional().meta({ description: 'Free text for people; no rule reads it.' }),
  })
  .meta({ id: 'EquipmentType', description: 'An equipment type.' });

export type EquipmentType = z.infer<typeof equipmentType>;
