/**
 * What the example campus is built on. Every figure says where it comes from; change one here, run
 * `node scripts/examples.mjs`, and the 44 halls follow.
 */

/** Site: 1 GW at the grid connection in northern France. PUE is a design target, not a measurement. */
export const site = {
  facilityMw: 1000,
  pue: 1.15,
  pf: 0.95,
  gridKv: 400,
  /** 1000 MW are 1052.6 MVA at that power factor; the contract leaves 8 % above. */
  gridMva: 1150,
  country: 'FR',
  halls: 44,
} as const;

/** What the site reports (Delegated Regulation (EU) 2024/1364) and has permitted: targets of the example's own. */
export const reported = {
  pue: site.pue,
  wue: 0.1,
  erf: 0.1,
  ref: 0.9,
  pf: site.pf,
  heatReuse: 'District heating of the neighbouring towns, 100 MW in winter',
  permitMw: 3500,
} as const;

/**
 * Shelves of a rack above 120 kW: five of 33 kW on each side, so that the loss of one side leaves 165 kW. The four
 * a side that NVIDIA fits leave 132 kW: no margin for 132 and too little for 140.
 */
export const shelves = { count: 10, kw: 33 } as const;

/** Switchboards: short-time withstand and prospective short-circuit current [kA], as an engineer's study would give. */
export const shortCircuit = { icwKa: 31.5, ikKa: 20 } as const;

/** IT load that the site can carry: 1000 MW / 1.15 = 869.6 MW, 19.8 MW a hall. */
export const siteItKw = (site.facilityMw * 1000) / site.pue;

/** Design weather: hottest hour for dry coolers, and a dew point well below the TCS (assumed, Lille area). */
export const weather = { ambientC: 39, dewPointC: 17 } as const;

/**
 * Row busways: 1600 A at 415 V, power factor 0.98: √3 · 415 · 1600 · 0.98 = 1127 kW each. Two a row, A and B
 * (2N), so either must carry the whole row.
 */
export const rowBusway = 'busway-1600a-415v';
/** Rows of network and storage racks alone: 400 A, 281.8 kW each. */
export const supportBusway = 'busway-400a-415v';

/**
 * Loads of the racks beside the accelerators [kW]. Storage and management as in AIDC-Studio. A network rack
 * has 22 kW in Schneider Reference Design 109; held to 18 kW here, so that it stays below the 20 kW above
 * which room air alone is a worry.
 */
export const supportKw = { network: 18, storage: 14, management: 6 } as const;

/**
 * Part of a CDU's consumption that leaves by its casing and drives to the room [kW]; the rest warms the
 * coolant. Estimated at 15 % of the rated consumption.
 */
export const casingShare = 0.15;

/** Warm FWS for the CDUs: 36 °C from adiabatic coolers at 39 °C ambient; TCS supply 40 °C, so 4 K approach. */
export const warmWater = { supplyC: 36, deltaK: 10, unitKw: 2000 } as const;
export const tcs = { supplyC: 40, deltaK: 14 } as const;

/** Cool FWS for the fan walls: 20 °C (Vertiv CWA CA80: water 20/32 °C), from 1.5 MW chillers. */
export const coolWater = { supplyC: 20, deltaK: 12, unitKw: 1500 } as const;

/** Blocks of the power chain: 3150 kVA unit substations, 2.5 MW of UPS in 250 kW modules, 3 MW generators. */
export const blocks = {
  transformerKva: 3150,
  pf: 0.95,
  upsKw: 2500,
  moduleKw: 250,
  generatorKw: 3000,
} as const;

/** Autonomy: UPS batteries 5 min, fuel 48 h (SemiAnalysis, Datacenter Anatomy Part 1). */
export const autonomyMin = { ups: 5, fuel: 2880 } as const;

/** Build-out: five phases, first halls with the campus's first substation. Dates are the example's own. */
export const phases = [
  { id: 'P1', name: 'First light', readyOn: '2027-09-30' },
  { id: 'P2', name: 'West buildings', readyOn: '2028-06-30' },
  { id: 'P3', name: 'Centre buildings', readyOn: '2029-03-31' },
  { id: 'P4', name: 'East buildings', readyOn: '2030-01-31' },
  { id: 'P5', name: 'Full gigawatt', readyOn: '2030-12-31' },
] as const;

export type PhaseId = (typeof phases)[number]['id'];

/** Plan of a hall [mm]. Aisles are wider than the 1.2 m minimum: TCS drops and service carts need room. */
export const plan = {
  grid: 600,
  rackWidth: 600,
  rackDepth: 1068,
  hotAisle: 1800,
  /** From one pair of rows to the next: two racks, the hot aisle and 2664 mm of cold aisle. */
  pairPitch: 6600,
  pairs: 5,
  /** Between the fan walls and the rows' ends. */
  corridor: 2720,
  /** Between the north and the south bank: delivery route of at least 2.4 m beside the columns. */
  spine: 4800,
  /** Wall to the first row. */
  side: 3000,
  fanWallDepth: 1480,
  fanWallWidth: 3960,
  column: 500,
  heightMm: 6000,
} as const;
