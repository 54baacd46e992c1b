/** Capacity of several halls, with their sums, as tables of texts and numbers that every format writes alike. */
import type { CapacityLevel, CapacityResource, CapacityRow, HallCapacity } from './hallCapacity';

export interface PhaseCapacity {
  readonly phase: string;
  readonly capacity: HallCapacity;
}

export interface ReportedHall {
  /** Relative to the working folder. */
  readonly path: string;
  readonly name: string;
  readonly capacity: HallCapacity;
  /** All that stands up to each phase; empty where the hall has none. */
  readonly phases: readonly PhaseCapacity[];
}

export interface CapacityReport {
  readonly version: string;
  readonly halls: readonly ReportedHall[];
  /** Files that are no readable hall, with the reason. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

export interface ReportLine {
  readonly path: string;
  readonly hall: string;
  readonly level: CapacityLevel | 'total';
  readonly id: string;
  readonly resource: CapacityResource;
  readonly unit: string;
  readonly installed: number | undefined;
  readonly used: number;
  readonly reserved: number;
  readonly left: number | undefined;
  readonly stranded: number | undefined;
}

export const resourceNames: Readonly<Record<CapacityResource, string>> = {
  it: 'IT load',
  power: 'Feeds',
  ups: 'UPS',
  liquid: 'Liquid heat',
  flow: 'Liquid flow',
  air: 'Heat to air',
  plant: 'Plant',
};

export const levelNames: Readonly<Record<ReportLine['level'], string>> = {
  total: 'All halls',
  hall: 'Hall',
  phase: 'Up to phase',
  side: 'Side',
  loop: 'Loop',
  zone: 'Zone',
  plant: 'Plant',
};

/** Hall by hall: the hall itself, its phases, sides, loops, zones, plants; sums of several halls last. */
export function reportLines({ halls }: CapacityReport): readonly ReportLine[] {
  const lines = halls.flatMap(({ path, name, capacity, phases }): ReportLine[] => {
    const line = (row: CapacityRow): ReportLine => ({ path, hall: name, id: '', ...row });
    const own = capacity.rows.filter(({ level }) => level === 'hall');
    const rest = capacity.rows.filter(({ level }) => level !== 'hall');
    const phased = phases.flatMap(({ phase, capacity: state }) =>
      state.rows.flatMap((row) =>
        row.level === 'hall' ? [line({ ...row, level: 'phase', id: phase })] : [],
      ),
    );
    return [...own.map(line), ...phased, ...rest.map(line)];
  });
  return halls.length > 1 ? [...lines, ...totals(halls)] : lines;
}

function totals(halls: readonly ReportedHall[]): readonly ReportLine[] {
  const resources = [
    ...new Set(halls.flatMap(({ capacity }) => hallRows(capacity).map(({ resource }) => resource))),
  ];
  return resources.map((resource): ReportLine => {
    const rows = halls.flatMap(({ capacity }) =>
      hallRows(capacity).filter((row) => row.resource === resource),
    );
    // A sum without one of its parts would be a smaller figure that looks whole.
    const sum = (of: (row: CapacityRow) => number | undefined): number | undefined =>
      rows.reduce((total: number | undefined, row) => {
        const value = of(row);
        return total === undefined || value === undefined ? undefined : total + value;
      }, 0);
    return {
      path: '',
      hall: '',
      level: 'total',
      id: '',
      resource,
      unit: rows[0]?.unit ?? 'kW',
      installed: sum(({ installed }) => installed),
      used: sum(({ used }) => used) ?? 0,
      reserved: sum(({ reserved }) => reserved) ?? 0,
      left: sum(({ left }) => left),
      stranded: sum(({ stranded }) => stranded),
    };
  });
}

const hallRows = ({ rows }: HallCapacity) => rows.filter(({ level }) => level === 'hall');

/** What can be added to a hall, as a sentence. */
export function addableText({ addableKw, limitedBy }: HallCapacity): string {
  if (addableKw === undefined || limitedBy === undefined)
    return 'Nothing that is known limits what can be added.';
  const by = { it: 'the declared IT load', power: 'its feeds', ups: 'its UPS', liquid: 'the heat its CDUs carry', flow: 'the flow of its CDUs', air: 'its air units', plant: 'its plants' }[limitedBy]; // prettier-ignore
  return `Can take ${shown(addableKw)} kW of IT load more, limited by ${by}.`;
}

/** A figure for people: at most one decimal. A dash where it is not known. */
export const shown = (value: number | undefined): string => {
  if (value === undefined) return '–';
  const rounded = Math.abs(value) < 1000 ? Math.round(value * 10) / 10 : Math.round(value);
  return String(rounded === 0 ? 0 : rounded);
};

/** Nine digits: more would be noise of the arithmetic. */
export const exact = (value: number): number => Number(value.toPrecision(9));

export const columns = ['Installed', 'Used', 'Reserved', 'Left', 'Stranded'] as const;
export const figuresOf = ({ installed, used, reserved, left, stranded }: ReportLine) =>
  [installed, used, reserved, left, stranded] as const;
