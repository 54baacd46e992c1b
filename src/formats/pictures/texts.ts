/** The words on a picture. A shell that speaks another language gives its own. */
import { englishNumbers, type NumberWords } from '../../words/numberWords';
import type { OverlayId } from '../../scene/overlays/overlay';
import type { BoxKind, SceneLine } from '../../scene/scene';
import type { Severity } from '../../model/types';
import type { Layer } from '../../scene/layers';

export interface PictureTexts {
  /** How the figures are written. */
  readonly numbers: NumberWords;
  readonly kind: Readonly<Record<BoxKind | SceneLine['kind'], string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly side: (side: string) => string;
  /** A kind of zone, such as `hot-aisle`. */
  readonly zone: (kind: string) => string;
  readonly counted: (severity: Severity, count: number) => string;
  readonly front: string;
  readonly assumed: string;
  readonly legend: string;
  readonly totals: string;
  readonly racks: string;
  readonly itLoad: string;
  readonly liquid: string;
  readonly air: string;
  readonly findings: string;
  readonly file: string;
  readonly scale: string;
  readonly date: string;
  readonly sheet: string;
  readonly north: string;
  readonly unnamed: string;
  readonly planOf: (name: string) => string;
  readonly grid: string;
  readonly seen: SeenTexts;
  readonly shown: ShownTexts;
}

/** Words for what is left out of a plan: a sheet outlives the screen that it was made from. */
export interface ShownTexts {
  readonly part: string;
  readonly layer: Readonly<Record<Layer, string>>;
  /** Hidden one by one. */
  readonly objects: (count: number) => string;
  readonly hidden: (list: string) => string;
}

/** Words for what is laid over the plan: an overlay, a loss, a phase. */
export interface SeenTexts {
  readonly numbers: NumberWords;
  readonly overlay: Readonly<Record<OverlayId, string>>;
  readonly over: string;
  readonly near: string;
  readonly unknown: string;
  readonly noPhase: string;
  readonly noFinding: string;
  readonly loss: Readonly<Record<LossWord, string>>;
  readonly asOf: (phase: string) => string;
  readonly losing: (ids: string) => string;
  readonly lossSums: (dark: number, hot: number, unprotected: number, overloaded: number) => string;
}

/** What becomes of something when parts of the hall are lost. */
export type LossWord = 'lost' | 'dark' | 'hot' | 'unprotected' | 'stopped' | 'overloaded';

const zones: Readonly<Record<string, string>> = {
  'hot-aisle': 'Hot aisle',
  'cold-aisle': 'Cold aisle',
  'contained-hot': 'Contained hot aisle',
  'contained-cold': 'Contained cold aisle',
  pod: 'Pod',
  fire: 'Fire zone',
  leak: 'Leak zone',
  'keep-out': 'Keep-out zone',
  'work-space': 'Work space',
};

export const englishTexts: PictureTexts = {
  numbers: englishNumbers,
  kind: {
    compute: 'Compute rack',
    network: 'Network rack',
    storage: 'Storage rack',
    management: 'Management rack',
    cdu: 'CDU',
    air: 'Air unit',
    panel: 'RPP or PDU',
    column: 'Column',
    busway: 'Busway',
    tray: 'Tray',
    pipe: 'Pipe',
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  zone: (kind) => zones[kind] ?? kind,
  side: (side) => `Busway, side ${side}`,
  counted: (severity, count) => {
    const word = { error: 'error', warning: 'warning', info: 'note' }[severity];
    return `${count} ${word}${count === 1 ? '' : 's'}`;
  },
  front: 'Thick edge: front (cold side)',
  assumed: 'Dashed: size assumed',
  legend: 'Legend',
  totals: 'Totals',
  racks: 'Racks',
  itLoad: 'IT load',
  liquid: 'Heat to liquid',
  air: 'Heat to air',
  findings: 'Findings',
  file: 'File',
  scale: 'Scale',
  date: 'Date',
  sheet: 'Sheet',
  north: 'N',
  unnamed: 'Hall without a name',
  planOf: (name) => `Plan of ${name}`,
  grid: 'Grid',
  seen: {
    numbers: englishNumbers,
    overlay: {
      density: 'Load of each rack',
      'density-area': 'Load of each rack over its floor',
      power: 'Load of feeds against their rating',
      'power-failover': 'Load of feeds after the worst single loss',
      liquid: 'Heat of liquid loops against their CDUs',
      flow: 'Flow of liquid loops against their CDUs',
      air: 'Heat to air against the air units',
      phase: 'Phase of the build-out',
      floor: 'Load on the floor',
      findings: 'Gravest finding',
    },
    over: 'over the limit',
    near: 'close to the limit',
    unknown: 'not known',
    noPhase: 'no phase',
    noFinding: 'no finding',
    loss: {
      lost: 'Lost',
      dark: 'Dark',
      hot: 'Hot',
      unprotected: 'Without its UPS',
      stopped: 'Does not run',
      overloaded: 'Overloaded',
    },
    asOf: (phase) => `As of phase ${phase}`,
    losing: (ids) => `Losing ${ids}`,
    lossSums: (dark, hot, unprotected, overloaded) =>
      `${dark} dark, ${hot} hot, ${unprotected} without UPS, ${overloaded} overloaded`,
  },
  shown: {
    part: 'Part of the plan',
    layer: {
      it: 'IT',
      power: 'Power',
      liquid: 'Liquid cooling',
      air: 'Air cooling',
      network: 'Network',
      structure: 'Structure',
      zones: 'Zones',
      findings: 'Findings',
    },
    objects: (count) => (count === 1 ? '1 object' : `${count} objects`),
    hidden: (list) => `Hidden: ${list}`,
  },
};
