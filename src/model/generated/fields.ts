// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
import type { CollectionKey, ReferenceTarget } from '../types';
export interface FieldWords {
  readonly path: readonly (string | number)[];
  readonly kind: 'number' | 'integer' | 'text' | 'choice';
  readonly choices?: readonly FieldWord[];
  readonly unit?: string;
  readonly description: string;
  /** Where the id that it holds must be found. */
  readonly reference?: ReferenceTarget;
  readonly default?: string | number;
}
/** The paths of all fields, their steps joined by dots. */
export type FieldKey =
  | 'id'
  | 'maker'
  | 'model'
  | 'kind'
  | 'widthMm'
  | 'depthMm'
  | 'heightMm'
  | 'massKg'
  | 'powerKw'
  | 'peakKw'
  | 'liquidFraction'
  | 'flowLpm'
  | 'maxFlowLpm'
  | 'minSupplyC'
  | 'maxSupplyC'
  | 'maxReturnC'
  | 'airInletMaxC'
  | 'airflowM3h'
  | 'cords'
  | 'inputVMin'
  | 'inputVMax'
  | 'powerFactor'
  | 'liquidKw'
  | 'airKw'
  | 'dropKpa'
  | 'maxPressureKpa'
  | 'qd'
  | 'qdPairs'
  | 'feet'
  | 'coolingKw'
  | 'approachK'
  | 'plantFlowLpm'
  | 'headKpa'
  | 'heatToRoomKw'
  | 'pumps'
  | 'filterUm'
  | 'throwMm'
  | 'ratingA'
  | 'voltageV'
  | 'current'
  | 'neutralA'
  | 'resistanceMohmPerM'
  | 'reactanceMohmPerM'
  | 'ways'
  | 'ratingKw'
  | 'ratingKva'
  | 'modules'
  | 'moduleKw'
  | 'efficiency'
  | 'source'
  | 'confidence'
  | 'note'
  | 'name'
  | 'order'
  | 'readyOn'
  | 'status'
  | 'leakagePct'
  | 'designKw'
  | 'podKw'
  | 'phase'
  | 'at.0'
  | 'at.1'
  | 'size.0'
  | 'size.1'
  | 'facing'
  | 'swing'
  | 'supplyC'
  | 'deltaK'
  | 'topology'
  | 'ratedAmbientC'
  | 'bufferM3'
  | 'recoveryS'
  | 'units'
  | 'redundantUnits'
  | 'fluid'
  | 'redundancy'
  | 'volumeL'
  | 'staticKpa'
  | 'type'
  | 'loop'
  | 'plant'
  | 'zone'
  | 'returnC'
  | 'side'
  | 'pf'
  | 'redundantModules'
  | 'autonomyMin'
  | 'startS'
  | 'icwKa'
  | 'ikKa'
  | 'batteryKwh'
  | 'groupKwh'
  | 'groupGapMm'
  | 'room'
  | 'substation'
  | 'route'
  | 'fedAtMm'
  | 'row'
  | 'utilisation'
  | 'feedsNeeded'
  | 'serves'
  | 'su'
  | 'tier'
  | 'switches'
  | 'radix'
  | 'ratingKgPerM'
  | 'service'
  | 'diameterMm'
  | 'innerMm'
  | 'roughnessMm'
  | 'fittingsK'
  | 'from'
  | 'to'
  | 'medium'
  | 'rateGbps'
  | 'laneGbps'
  | 'count'
  | 'lengthMm'
  | 'panels'
  | 'rail'
  | 'rule'
  | 'reason'
  | 'by'
  | 'expires'
  | 'upTo';
/** The words that a field with a choice may hold. */
export type FieldWord =
  | 'rack'
  | 'cdu'
  | 'fan-wall'
  | 'crah'
  | 'in-row'
  | 'rear-door'
  | 'busway'
  | 'tap-off'
  | 'rpp'
  | 'pdu'
  | 'ups'
  | 'chiller'
  | 'dry-cooler'
  | 'uqd02'
  | 'uqd04'
  | 'uqd06'
  | 'uqd08'
  | 'ac'
  | 'dc'
  | 'vendor'
  | 'published'
  | 'estimate'
  | 'existing'
  | 'planned'
  | 'reserved'
  | 'removed'
  | 'hot-aisle'
  | 'cold-aisle'
  | 'contained-hot'
  | 'contained-cold'
  | 'pod'
  | 'fire'
  | 'leak'
  | 'keep-out'
  | 'work-space'
  | 'north'
  | 'east'
  | 'south'
  | 'west'
  | 'in'
  | 'out'
  | 'sliding'
  | 'double-in'
  | 'double-out'
  | 'adiabatic'
  | 'tower'
  | 'radial'
  | 'ring'
  | 'pg25'
  | 'water'
  | 'n'
  | 'n+1'
  | 'n+2'
  | '2n'
  | 'utility'
  | 'transformer'
  | 'generator'
  | 'switchboard'
  | 'ats'
  | 'sts'
  | 'bess'
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'R'
  | 'compute'
  | 'network'
  | 'storage'
  | 'management'
  | 'leaf'
  | 'spine'
  | 'core'
  | 'data'
  | 'power'
  | 'supply'
  | 'return'
  | 'manifold';
/** By collection, its fields in the order of the schema. */
export const fieldWords: Readonly<Record<CollectionKey, readonly FieldWords[]>> = {
  types: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['maker'], kind: 'text', description: 'Who makes it.' },
    { path: ['model'], kind: 'text', description: 'What its maker calls it.' },
    {
      path: ['kind'],
      kind: 'choice',
      choices: [
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
      ],
      description: 'What it is; decides which of the fields below have a meaning.',
    },
    { path: ['widthMm'], kind: 'integer', unit: 'mm', description: 'Width across the front' },
    { path: ['depthMm'], kind: 'integer', unit: 'mm', description: 'Depth from front to rear' },
    { path: ['heightMm'], kind: 'integer', unit: 'mm', description: 'Height' },
    { path: ['massKg'], kind: 'number', unit: 'kg', description: 'Mass as operated' },
    {
      path: ['powerKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Electrical power: of a rack its nominal load, of a unit its own consumption',
    },
    { path: ['peakKw'], kind: 'number', unit: 'kW', description: 'Highest load of a rack' },
    {
      path: ['liquidFraction'],
      kind: 'number',
      description: 'Share of the heat that leaves by liquid; the rest goes to the air',
    },
    {
      path: ['flowLpm'],
      kind: 'number',
      unit: 'L/min',
      description: 'Coolant flow: needed by a rack, rated on the TCS side of a CDU',
    },
    { path: ['maxFlowLpm'], kind: 'number', unit: 'L/min', description: 'Highest coolant flow' },
    { path: ['minSupplyC'], kind: 'number', unit: '°C', description: 'Lowest coolant supply temperature' },
    { path: ['maxSupplyC'], kind: 'number', unit: '°C', description: 'Highest coolant supply temperature' },
    { path: ['maxReturnC'], kind: 'number', unit: '°C', description: 'Highest coolant return temperature' },
    { path: ['airInletMaxC'], kind: 'number', unit: '°C', description: 'Highest air inlet temperature' },
    { path: ['airflowM3h'], kind: 'number', unit: 'm3/h', description: 'Air moved at rated load' },
    { path: ['cords'], kind: 'integer', description: 'Power inlets or power shelves' },
    {
      path: ['inputVMin'],
      kind: 'number',
      unit: 'V',
      description: 'Lowest input voltage: line to line for three phases',
    },
    {
      path: ['inputVMax'],
      kind: 'number',
      unit: 'V',
      description: 'Highest input voltage: line to line for three phases',
    },
    { path: ['powerFactor'], kind: 'number', description: 'Power factor of its input' },
    {
      path: ['liquidKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Heat of a rack that leaves by liquid, as its maker states it',
    },
    {
      path: ['airKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Heat of a rack that leaves to the air, as its maker states it',
    },
    {
      path: ['dropKpa'],
      kind: 'number',
      unit: 'kPa',
      description: 'Pressure drop of a rack on its liquid side, at maxFlowLpm, else at flowLpm',
    },
    {
      path: ['maxPressureKpa'],
      kind: 'number',
      unit: 'kPa',
      description: 'Highest working pressure of its liquid side',
    },
    {
      path: ['qd'],
      kind: 'choice',
      choices: ['uqd02', 'uqd04', 'uqd06', 'uqd08'],
      description: 'Size of the quick disconnects (UQD) of a rack.',
    },
    {
      path: ['qdPairs'],
      kind: 'integer',
      description: 'Pairs of quick disconnects that share the flow of a rack',
    },
    { path: ['feet'], kind: 'integer', description: 'Levelling feet that carry the mass' },
    {
      path: ['coolingKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Cooling capacity; of a CDU at approachK and its rated flows',
    },
    {
      path: ['approachK'],
      kind: 'number',
      unit: 'K',
      description: 'Approach temperature of the CDU rating: TCS supply minus FWS supply',
    },
    { path: ['plantFlowLpm'], kind: 'number', unit: 'L/min', description: 'Rated flow on the FWS side' },
    { path: ['headKpa'], kind: 'number', unit: 'kPa', description: 'External pump head on the TCS side' },
    {
      path: ['heatToRoomKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Heat that the unit gives to the room',
    },
    { path: ['pumps'], kind: 'integer', description: 'Pumps in the unit' },
    {
      path: ['filterUm'],
      kind: 'number',
      unit: 'µm',
      description: 'Filtration on the TCS side: of a CDU what it has, of a rack what it needs',
    },
    { path: ['throwMm'], kind: 'integer', unit: 'mm', description: 'How far an air unit throws' },
    { path: ['ratingA'], kind: 'number', unit: 'A', description: 'Rated current' },
    { path: ['voltageV'], kind: 'number', unit: 'V', description: 'Rated voltage: line to line for AC' },
    {
      path: ['current'],
      kind: 'choice',
      choices: ['ac', 'dc'],
      description: 'Kind of current.',
      default: 'ac',
    },
    {
      path: ['neutralA'],
      kind: 'number',
      unit: 'A',
      description: 'Rated current of the neutral of a busway; else that of a phase',
    },
    {
      path: ['resistanceMohmPerM'],
      kind: 'number',
      unit: 'mΩ/m',
      description: 'Resistance of one conductor of a busway',
    },
    {
      path: ['reactanceMohmPerM'],
      kind: 'number',
      unit: 'mΩ/m',
      description: 'Reactance of one conductor of a busway',
    },
    { path: ['ways'], kind: 'integer', description: 'Outgoing ways' },
    { path: ['ratingKw'], kind: 'number', unit: 'kW', description: 'Rated real power of a UPS' },
    { path: ['ratingKva'], kind: 'number', unit: 'kVA', description: 'Rated apparent power' },
    { path: ['modules'], kind: 'integer', description: 'UPS modules' },
    { path: ['moduleKw'], kind: 'number', unit: 'kW', description: 'Rating of one UPS module' },
    { path: ['efficiency'], kind: 'number', description: 'Output over input at the design load' },
    { path: ['source'], kind: 'text', description: 'Where the figures come from.' },
    {
      path: ['confidence'],
      kind: 'choice',
      choices: ['vendor', 'published', 'estimate'],
      description: "vendor: from its maker's papers; published: a third party; estimate: a guess.",
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  phases: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['order'], kind: 'integer', description: 'Position in the build-out' },
    { path: ['readyOn'], kind: 'text', description: 'When it is ready, as YYYY-MM-DD.' },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  zones: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    {
      path: ['kind'],
      kind: 'choice',
      choices: [
        'hot-aisle',
        'cold-aisle',
        'contained-hot',
        'contained-cold',
        'pod',
        'fire',
        'leak',
        'keep-out',
        'work-space',
      ],
      description: 'What the area means.',
    },
    {
      path: ['leakagePct'],
      kind: 'number',
      unit: '%',
      description: 'Share of the exhaust that leaks out of a contained aisle to the fronts',
    },
    {
      path: ['designKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Load that each rack position in it is designed for',
    },
    {
      path: ['podKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Load that all racks in it together are designed for',
    },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  columns: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    {
      path: ['at', 0],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['at', 1],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['size', 0],
      kind: 'integer',
      unit: 'mm',
      description: 'Extent to the east and to the south, [x, y] in mm.',
    },
    {
      path: ['size', 1],
      kind: 'integer',
      unit: 'mm',
      description: 'Extent to the east and to the south, [x, y] in mm.',
    },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  doors: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    {
      path: ['at', 0],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['at', 1],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['facing'],
      kind: 'choice',
      choices: ['north', 'east', 'south', 'west'],
      description:
        'Where the front (cold side, service side) looks: north, east, south, west, or degrees clockwise from north.',
      default: 'north',
    },
    { path: ['widthMm'], kind: 'integer', unit: 'mm', description: 'Clear width' },
    { path: ['heightMm'], kind: 'integer', unit: 'mm', description: 'Clear height' },
    {
      path: ['swing'],
      kind: 'choice',
      choices: ['in', 'out', 'sliding', 'double-in', 'double-out'],
      description: 'How it opens, seen from inside the room.',
      default: 'out',
    },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  plants: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    {
      path: ['kind'],
      kind: 'choice',
      choices: ['chiller', 'dry-cooler', 'adiabatic', 'tower'],
      description: 'How the heat is rejected.',
    },
    { path: ['supplyC'], kind: 'number', unit: '°C', description: 'FWS supply temperature' },
    { path: ['deltaK'], kind: 'number', unit: 'K', description: 'FWS temperature rise' },
    {
      path: ['coolingKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Cooling capacity at the design ambient, all units',
    },
    { path: ['flowLpm'], kind: 'number', unit: 'L/min', description: 'FWS flow available' },
    {
      path: ['topology'],
      kind: 'choice',
      choices: ['radial', 'ring'],
      description: 'Header from one end (radial), or a ring with isolation valves.',
    },
    {
      path: ['ratedAmbientC'],
      kind: 'number',
      unit: '°C',
      description: 'Ambient for which coolingKw is stated; else the design ambient',
    },
    {
      path: ['approachK'],
      kind: 'number',
      unit: 'K',
      description: 'Closest its supply comes to the ambient (of a tower: to the wet bulb)',
    },
    { path: ['bufferM3'], kind: 'number', unit: 'm3', description: 'Water in its buffer tank' },
    {
      path: ['recoveryS'],
      kind: 'number',
      unit: 's',
      description: 'Time from a loss of power until it cools again',
    },
    { path: ['units'], kind: 'integer', description: 'Units of heat rejection' },
    { path: ['redundantUnits'], kind: 'integer', description: 'How many of the units are redundant' },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  loops: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    {
      path: ['fluid'],
      kind: 'choice',
      choices: ['pg25', 'water'],
      description: 'The coolant.',
      default: 'pg25',
    },
    { path: ['supplyC'], kind: 'number', unit: '°C', description: 'Supply temperature at the racks' },
    { path: ['deltaK'], kind: 'number', unit: 'K', description: 'Temperature rise across the racks' },
    {
      path: ['redundancy'],
      kind: 'choice',
      choices: ['n', 'n+1', 'n+2', '2n'],
      description: "What its CDUs must survive; else the design's cooling.",
    },
    { path: ['flowLpm'], kind: 'number', unit: 'L/min', description: 'Highest flow that its pipes allow' },
    {
      path: ['volumeL'],
      kind: 'number',
      unit: 'L',
      description: 'Coolant in the loop, its racks and CDUs included',
    },
    {
      path: ['staticKpa'],
      kind: 'number',
      unit: 'kPa',
      description: 'Static (fill) pressure at its lowest rack',
    },
    {
      path: ['topology'],
      kind: 'choice',
      choices: ['radial', 'ring'],
      description: 'Header from one end (radial), or a ring with isolation valves.',
    },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  cdus: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['type'], kind: 'text', description: 'Equipment type.', reference: 'types' },
    {
      path: ['at', 0],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['at', 1],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['facing'],
      kind: 'choice',
      choices: ['north', 'east', 'south', 'west'],
      description:
        'Where the front (cold side, service side) looks: north, east, south, west, or degrees clockwise from north.',
      default: 'north',
    },
    { path: ['loop'], kind: 'text', description: 'The TCS loop it feeds.', reference: 'loops' },
    { path: ['plant'], kind: 'text', description: 'The FWS it draws from.', reference: 'plants' },
    {
      path: ['coolingKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Cooling capacity at approachK; overrides the type',
    },
    {
      path: ['approachK'],
      kind: 'number',
      unit: 'K',
      description: 'Approach temperature of the rating; overrides the type',
    },
    {
      path: ['flowLpm'],
      kind: 'number',
      unit: 'L/min',
      description: 'Rated flow on the TCS side; overrides the type',
    },
    {
      path: ['plantFlowLpm'],
      kind: 'number',
      unit: 'L/min',
      description: 'Rated flow on the FWS side; overrides the type',
    },
    { path: ['powerKw'], kind: 'number', unit: 'kW', description: 'Its own consumption; overrides the type' },
    {
      path: ['heatToRoomKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Heat that it gives to the room; overrides the type',
    },
    {
      path: ['headKpa'],
      kind: 'number',
      unit: 'kPa',
      description: 'External pump head on the TCS side; overrides the type',
    },
    { path: ['pumps'], kind: 'integer', description: 'Pumps in the unit; overrides the type' },
    {
      path: ['filterUm'],
      kind: 'number',
      unit: 'µm',
      description: 'Filtration on the TCS side; overrides the type',
    },
    { path: ['massKg'], kind: 'number', unit: 'kg', description: 'Mass as operated; overrides the type' },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  airUnits: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['type'], kind: 'text', description: 'Equipment type.', reference: 'types' },
    {
      path: ['at', 0],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['at', 1],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['facing'],
      kind: 'choice',
      choices: ['north', 'east', 'south', 'west'],
      description:
        'Where the front (cold side, service side) looks: north, east, south, west, or degrees clockwise from north.',
      default: 'north',
    },
    {
      path: ['zone'],
      kind: 'text',
      description: 'The zone it cools; without one, the hall.',
      reference: 'zones',
    },
    { path: ['plant'], kind: 'text', description: 'The FWS it draws from.', reference: 'plants' },
    {
      path: ['coolingKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Sensible cooling capacity; overrides the type',
    },
    { path: ['airflowM3h'], kind: 'number', unit: 'm3/h', description: 'Air moved; overrides the type' },
    { path: ['supplyC'], kind: 'number', unit: '°C', description: 'Supply air temperature' },
    {
      path: ['returnC'],
      kind: 'number',
      unit: '°C',
      description: 'Return air temperature; with supplyC it bounds what its airflow carries',
    },
    { path: ['powerKw'], kind: 'number', unit: 'kW', description: 'Its own consumption; overrides the type' },
    { path: ['throwMm'], kind: 'integer', unit: 'mm', description: 'How far it throws; overrides the type' },
    { path: ['massKg'], kind: 'number', unit: 'kg', description: 'Mass as operated; overrides the type' },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  power: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    {
      path: ['kind'],
      kind: 'choice',
      choices: ['utility', 'transformer', 'generator', 'switchboard', 'ats', 'sts', 'ups', 'bess', 'pdu'],
      description: 'What it is. An ats or sts takes exactly one live input.',
    },
    { path: ['type'], kind: 'text', description: 'Equipment type.', reference: 'types' },
    {
      path: ['side'],
      kind: 'choice',
      choices: ['A', 'B', 'C', 'D', 'R'],
      description: 'Independent power side; R is a reserve (catcher).',
    },
    { path: ['ratingKw'], kind: 'number', unit: 'kW', description: 'Rated real power' },
    { path: ['ratingKva'], kind: 'number', unit: 'kVA', description: 'Rated apparent power' },
    { path: ['pf'], kind: 'number', description: 'Power factor with which ratingKva becomes kW' },
    { path: ['modules'], kind: 'integer', description: 'UPS modules installed' },
    { path: ['redundantModules'], kind: 'integer', description: 'How many of the modules are redundant' },
    { path: ['moduleKw'], kind: 'number', unit: 'kW', description: 'Rating of one UPS module' },
    {
      path: ['autonomyMin'],
      kind: 'number',
      unit: 'min',
      description: 'Battery or fuel autonomy at rated load',
    },
    {
      path: ['startS'],
      kind: 'number',
      unit: 's',
      description: 'Time from a loss of mains until it carries load',
    },
    {
      path: ['icwKa'],
      kind: 'number',
      unit: 'kA',
      description: 'Short-time withstand current of a switchboard',
    },
    {
      path: ['ikKa'],
      kind: 'number',
      unit: 'kA',
      description: 'Prospective short-circuit current at its busbars',
    },
    { path: ['batteryKwh'], kind: 'number', unit: 'kWh', description: 'Energy stored in its batteries' },
    {
      path: ['groupKwh'],
      kind: 'number',
      unit: 'kWh',
      description: 'Energy of the largest group of its batteries',
    },
    {
      path: ['groupGapMm'],
      kind: 'integer',
      unit: 'mm',
      description: 'Least gap between groups of its batteries, and between them and walls',
    },
    {
      path: ['efficiency'],
      kind: 'number',
      description: 'Output over input at the design load; without one no loss is counted',
    },
    { path: ['room'], kind: 'text', description: 'The compartment it stands in.' },
    { path: ['substation'], kind: 'text', description: 'The substation that a supply comes from.' },
    { path: ['route'], kind: 'text', description: 'The route of a supply: trench, line or shaft.' },
    {
      path: ['readyOn'],
      kind: 'text',
      description: 'When it is ready, where that is not the day of its phase, as YYYY-MM-DD.',
    },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  feeds: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['type'], kind: 'text', description: 'Equipment type.', reference: 'types' },
    {
      path: ['kind'],
      kind: 'choice',
      choices: ['busway', 'rpp', 'pdu'],
      description: 'A busway run, a remote power panel or a PDU.',
      default: 'busway',
    },
    {
      path: ['side'],
      kind: 'choice',
      choices: ['A', 'B', 'C', 'D', 'R'],
      description: 'Independent power side; R is a reserve (catcher).',
    },
    {
      path: ['at', 0],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['at', 1],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['facing'],
      kind: 'choice',
      choices: ['north', 'east', 'south', 'west'],
      description:
        'Where the front (cold side, service side) looks: north, east, south, west, or degrees clockwise from north.',
      default: 'north',
    },
    { path: ['ratingA'], kind: 'number', unit: 'A', description: 'Rated current; overrides the type' },
    {
      path: ['voltageV'],
      kind: 'number',
      unit: 'V',
      description: 'Voltage, line to line for AC; overrides the type',
    },
    {
      path: ['current'],
      kind: 'choice',
      choices: ['ac', 'dc'],
      description: 'Kind of current.',
      default: 'ac',
    },
    {
      path: ['fedAtMm'],
      kind: 'integer',
      unit: 'mm',
      description: 'Where a busway is fed, along its path; else at its beginning',
    },
    {
      path: ['neutralA'],
      kind: 'number',
      unit: 'A',
      description: 'Rated current of the neutral; overrides the type',
    },
    {
      path: ['resistanceMohmPerM'],
      kind: 'number',
      unit: 'mΩ/m',
      description: 'Resistance of one conductor; overrides the type',
    },
    {
      path: ['reactanceMohmPerM'],
      kind: 'number',
      unit: 'mΩ/m',
      description: 'Reactance of one conductor; overrides the type',
    },
    { path: ['heightMm'], kind: 'integer', unit: 'mm', description: 'Height of the run above the floor' },
    { path: ['room'], kind: 'text', description: 'The compartment it runs in.' },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  racks: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['type'], kind: 'text', description: 'Equipment type.', reference: 'types' },
    {
      path: ['at', 0],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['at', 1],
      kind: 'integer',
      unit: 'mm',
      description: 'North-west corner of the footprint as placed, [x, y] in mm.',
    },
    {
      path: ['facing'],
      kind: 'choice',
      choices: ['north', 'east', 'south', 'west'],
      description:
        'Where the front (cold side, service side) looks: north, east, south, west, or degrees clockwise from north.',
      default: 'north',
    },
    { path: ['row'], kind: 'text', description: 'The row it stands in.' },
    { path: ['powerKw'], kind: 'number', unit: 'kW', description: 'Nominal load; overrides the type' },
    { path: ['peakKw'], kind: 'number', unit: 'kW', description: 'Highest load; overrides the type' },
    {
      path: ['liquidFraction'],
      kind: 'number',
      description: 'Share of the heat that leaves by liquid; overrides the type',
    },
    {
      path: ['liquidKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Heat by liquid as its maker states it; overrides the type',
    },
    {
      path: ['airKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Heat to the air as its maker states it; overrides the type',
    },
    {
      path: ['flowLpm'],
      kind: 'number',
      unit: 'L/min',
      description: 'Coolant flow it needs; overrides the type',
    },
    {
      path: ['maxReturnC'],
      kind: 'number',
      unit: '°C',
      description: 'Highest coolant return temperature; overrides the type',
    },
    { path: ['massKg'], kind: 'number', unit: 'kg', description: 'Mass as operated; overrides the type' },
    {
      path: ['current'],
      kind: 'choice',
      choices: ['ac', 'dc'],
      description: 'Kind of current it takes; overrides the type.',
      default: 'ac',
    },
    {
      path: ['inputVMin'],
      kind: 'number',
      unit: 'V',
      description: 'Lowest input voltage; overrides the type',
    },
    {
      path: ['inputVMax'],
      kind: 'number',
      unit: 'V',
      description: 'Highest input voltage; overrides the type',
    },
    { path: ['powerFactor'], kind: 'number', description: 'Power factor of its input; overrides the type' },
    { path: ['utilisation'], kind: 'number', description: 'Share of its load that the feeds are sized for' },
    { path: ['feedsNeeded'], kind: 'integer', description: 'How many live cords it needs to run' },
    { path: ['loop'], kind: 'text', description: 'The TCS loop that cools it.', reference: 'loops' },
    { path: ['zone'], kind: 'text', description: 'The zone it stands in.', reference: 'zones' },
    {
      path: ['designKw'],
      kind: 'number',
      unit: 'kW',
      description: 'Load that its position is designed for; else that of its zone',
    },
    {
      path: ['serves'],
      kind: 'choice',
      choices: ['compute', 'network', 'storage', 'management'],
      description: 'What it is for.',
      default: 'compute',
    },
    { path: ['su'], kind: 'text', description: 'The scalable unit it belongs to.' },
    {
      path: ['tier'],
      kind: 'choice',
      choices: ['leaf', 'spine', 'core'],
      description: 'Tier of the fabric whose switches stand in it.',
    },
    { path: ['switches'], kind: 'integer', description: 'Switches of that tier in it' },
    {
      path: ['radix'],
      kind: 'integer',
      description: 'Ports of one of its switches, at the rate of the fabric',
    },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  trays: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['widthMm'], kind: 'integer', unit: 'mm', description: 'Width' },
    { path: ['depthMm'], kind: 'integer', unit: 'mm', description: 'Depth inside, for cables' },
    { path: ['heightMm'], kind: 'integer', unit: 'mm', description: 'Height above the floor' },
    { path: ['ratingKgPerM'], kind: 'number', unit: 'kg/m', description: 'Cables it may carry' },
    {
      path: ['service'],
      kind: 'choice',
      choices: ['data', 'power'],
      description: 'What it carries; network cables run in data trays only.',
      default: 'data',
    },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  pipes: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['diameterMm'], kind: 'integer', unit: 'mm', description: 'Nominal diameter' },
    {
      path: ['innerMm'],
      kind: 'number',
      unit: 'mm',
      description: 'Inner diameter; else that of Schedule 40 pipe',
    },
    {
      path: ['loop'],
      kind: 'text',
      description: 'The TCS loop whose coolant it carries.',
      reference: 'loops',
    },
    { path: ['plant'], kind: 'text', description: 'The FWS whose water it carries.', reference: 'plants' },
    {
      path: ['service'],
      kind: 'choice',
      choices: ['supply', 'return', 'manifold'],
      description: 'Header to the racks, header from them, or the manifold of a row or rack.',
    },
    {
      path: ['flowLpm'],
      kind: 'number',
      unit: 'L/min',
      description: 'Flow it is designed for; else all of its loop or plant',
    },
    { path: ['roughnessMm'], kind: 'number', unit: 'mm', description: 'Roughness of its wall' },
    {
      path: ['fittingsK'],
      kind: 'number',
      description: 'Loss coefficients of its fittings and valves together',
    },
    { path: ['heightMm'], kind: 'integer', unit: 'mm', description: 'Height above the floor' },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  links: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    { path: ['from'], kind: 'text', description: 'Rack at one end.', reference: 'racks' },
    { path: ['to'], kind: 'text', description: 'Rack at the other end.', reference: 'racks' },
    { path: ['medium'], kind: 'text', description: 'dac, aec, aoc, mmf-om4, smf-dr4, smf-fr4, …' },
    { path: ['rateGbps'], kind: 'number', unit: 'Gb/s', description: 'Rate of one cable' },
    {
      path: ['laneGbps'],
      kind: 'number',
      unit: 'Gb/s',
      description: 'Rate of one lane: 100 (100G-PAM4) or 200 (200G-PAM4)',
    },
    { path: ['count'], kind: 'integer', description: 'Cables' },
    {
      path: ['lengthMm'],
      kind: 'integer',
      unit: 'mm',
      description: 'Length of one cable, where it is known',
    },
    { path: ['panels'], kind: 'integer', description: 'Patch panels on the way' },
    { path: ['rail'], kind: 'integer', description: 'Rail of a rail-optimised fabric, counted from 1' },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  tests: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['name'], kind: 'text', description: 'A name for people.' },
    {
      path: ['phase'],
      kind: 'text',
      description: 'The build-out step in which it is installed.',
      reference: 'phases',
    },
    {
      path: ['status'],
      kind: 'choice',
      choices: ['existing', 'planned', 'reserved', 'removed'],
      description: 'Where it stands in its life.',
      default: 'planned',
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
  waivers: [
    {
      path: ['id'],
      kind: 'text',
      description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.',
    },
    { path: ['rule'], kind: 'text', description: 'The rule whose finding is accepted.' },
    { path: ['reason'], kind: 'text', description: 'Why it is accepted. Required.' },
    { path: ['by'], kind: 'text', description: 'Who accepted it.' },
    { path: ['expires'], kind: 'text', description: 'The last day on which it holds, as YYYY-MM-DD.' },
    {
      path: ['upTo'],
      kind: 'number',
      description: "It stops covering the finding when the finding's measure gets worse than this.",
    },
    { path: ['note'], kind: 'text', description: 'Free text for people; no rule reads it.' },
  ],
};
