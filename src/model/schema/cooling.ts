/** The liquid and air side: CDUs, TCS loops, FWS plants, air units. */
import { z } from 'zod';
import { ref } from './id';
import { identity, remarks } from './identity';
import { at, facing } from './placement';
import { amount, celsius, count, lengthMm, positive } from './quantity';
import { cords } from './rack';

export const cdu = z
  .strictObject({
    ...identity,
    type: ref('types', 'Equipment type.'),
    at: at(),
    facing: facing().optional(),
    loop: ref('loops', 'The TCS loop it feeds.').optional(),
    plant: ref('plants', 'The FWS it draws from.').optional(),
    feeds: cords(),
    coolingKw: amount('kW', 'Cooling capacity at approachK; overrides the type').optional(),
    approachK: positive('K', 'Approach temperature of the rating; overrides the type').optional(),
    flowLpm: amount('L/min', 'Rated flow on the TCS side; overrides the type').optional(),
    plantFlowLpm: amount('L/min', 'Rated flow on the FWS side; overrides the type').optional(),
    powerKw: amount('kW', 'Its own consumption; overrides the type').optional(),
    heatToRoomKw: amount('kW', 'Heat that it gives to the room; overrides the type').optional(),
    headKpa: amount('kPa', 'External pump head on the TCS side; overrides the type').optional(),
    pumps: count('Pumps in the unit; overrides the type').optional(),
    filterUm: amount('µm', 'Filtration on the TCS side; overrides the type').optional(),
    massKg: amount('kg', 'Mass as operated; overrides the type').optional(),
    ...remarks,
  })
  .meta({ id: 'Cdu', description: 'A coolant distribution unit.' });
export type Cdu = z.infer<typeof cdu>;

const topology = () =>
  z
    .enum(['radial', 'ring'])
    .optional()
    .meta({ description: 'Header from one end (radial), or a ring with isolation valves.' });

export const coolingRedundancy = z.enum(['n', 'n+1', 'n+2', '2n']);
export type CoolingRedundancy = z.infer<typeof coolingRedundancy>;

export const loop = z
  .strictObject({
    ...identity,
    fluid: z.enum(['pg25', 'water']).optional().meta({ description: 'The coolant.', default: 'pg25' }),
    supplyC: celsius('Supply temperature at the racks').optional(),
    deltaK: positive('K', 'Temperature rise across the racks').optional(),
    redundancy: coolingRedundancy
      .optional()
      .meta({ description: "What its CDUs must survive; else the design's cooling." }),
    flowLpm: amount('L/min', 'Highest flow that its pipes allow').optional(),
    volumeL: amount('L', 'Coolant in the loop, its racks and CDUs included').optional(),
    staticKpa: amount('kPa', 'Static (fill) pressure at its lowest rack').optional(),
    topology: topology(),
    ...remarks,
  })
  .meta({ id: 'Loop', description: "A TCS loop: the CDU group's racks share it." });
export type Loop = z.infer<typeof loop>;

export const plant = z
  .strictObject({
    ...identity,
    kind: z
      .enum(['chiller', 'dry-cooler', 'adiabatic', 'tower'])
      .optional()
      .meta({ description: 'How the heat is rejected.' }),
    supplyC: celsius('FWS supply temperature').optional(),
    deltaK: positive('K', 'FWS temperature rise').optional(),
    coolingKw: amount('kW', 'Cooling capacity at the design ambient, all units').optional(),
    flowLpm: amount('L/min', 'FWS flow available').optional(),
    topology: topology(),
    ratedAmbientC: celsius('Ambient for which coolingKw is stated; else the design ambient').optional(),
    approachK: positive(
      'K',
      'Closest its supply comes to the ambient (of a tower: to the wet bulb)',
    ).optional(),
    bufferM3: amount('m3', 'Water in its buffer tank').optional(),
    recoveryS: amount('s', 'Time from a loss of power until it cools again').optional(),
    units: count('Units of heat rejection').optional(),
    redundantUnits: count('How many of the units are redundant').optional(),
    ...remarks,
  })
  .meta({ id: 'Plant', description: 'An FWS supply.' });
export type Plant = z.infer<typeof plant>;

export const airUnit = z
  .strictObject({
    ...identity,
    type: ref('types', 'Equipment type.'),
    at: at(),
    facing: facing().optional(),
    zone: ref('zones', 'The zone it cools; without one, the hall.').optional(),
    plant: ref('plants', 'The FWS it draws from.').optional(),
    feeds: cords(),
    coolingKw: amount('kW', 'Sensible cooling capacity; overrides the type').optional(),
    airflowM3h: amount('m3/h', 'Air moved; overrides the type').optional(),
    supplyC: celsius('Supply air temperature').optional(),
    returnC: celsius('Return air temperature; with supplyC it bounds what its airflow carries').optional(),
    powerKw: amount('kW', 'Its own consumption; overrides the type').optional(),
    throwMm: lengthMm('How far it throws; overrides the type').optional(),
    massKg: amount('kg', 'Mass as operated; overrides the type').optional(),
    ...remarks,
  })
  .meta({ id: 'AirUnit', description: 'A CRAH, fan wall, in-row cooler or rear door.' });
export type AirUnit = z.infer<typeof airUnit>;
