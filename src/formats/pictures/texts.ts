/** The words on a picture. A shell that speaks another language gives its own. */
import type { BoxKind, SceneLine } from '../../scene/scene';
import type { Severity } from '../../model/types';

export interface PictureTexts {
  readonly kind: Readonly<Record<BoxKind | SceneLine['kind'], string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly side: (side: string) => string;
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
}

export const englishTexts: PictureTexts = {
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
};
