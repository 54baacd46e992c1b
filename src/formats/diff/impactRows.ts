/** The impact of a change as rows of a table: the same figures in the terminal, in Markdown and in HTML. */
import { differs, type Impact, type LoadChange, type TotalKey } from '../../diff/impact';
import { exceeds, figure } from '../../rules/limits';
import { listed } from '../../rules/naming';
import type { ToldFinding } from './fileDiff';

export interface ImpactRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What it may be, with its unit; empty where nothing says. */
  readonly limit: string;
  /** Signed, with its unit; empty where there is nothing to subtract. */
  readonly change: string;
  /** It carries more than it may now: to be told by more than a colour. */
  readonly over?: true;
}

export interface ImpactSection {
  readonly title: string;
  readonly rows: readonly ImpactRow[];
}

const totalNames: Readonly<Record<TotalKey, readonly [name: string, unit: string]>> = {
  racks: ['racks', ''],
  itKw: ['IT load', 'kW'],
  liquidKw: ['of it by liquid', 'kW'],
  airKw: ['of it to the air', 'kW'],
  massKg: ['mass of racks', 'kg'],
  areaM2: ['area', 'm²'],
  generatorKw: ['generators', 'kW'],
};

/** Those of which anything changed; the sums always with racks and IT load, so that a reader sees what stays. */
export function impactSections({ totals, loads, phases, redundancy }: Impact): ImpactSection[] {
  const sums = totals
    .filter(({ key, before, after }) => key === 'racks' || key === 'itKw' || differs(before, after))
    .map(({ key, before, after }): ImpactRow => {
      const [name, unit] = totalNames[key];
      return row(name, before, after, unit);
    });
  const sections: ImpactSection[] = [{ title: 'totals', rows: sums }];
  const add = (title: string, rows: readonly ImpactRow[]) => {
    if (rows.length > 0) sections.push({ title, rows });
  };
  const of = (kinds: readonly LoadChange['kind'][]) =>
    alike(loads.filter(({ kind }) => kinds.includes(kind)).flatMap(loadRows));
  add('feeds', of(['feed']));
  add('power', of(['power']));
  add('loops', of(['loop']));
  add('plants', of(['plant']));
  add('air', of(['air']));
  add(
    'phases',
    phases.map(({ id, before, after }) => {
      const text = (side: typeof before) =>
        side === undefined
          ? '–'
          : `${side.racks} ${side.racks === 1 ? 'rack' : 'racks'}, ${amount(side.itKw, 'kW')}`;
      return {
        name: id ?? 'without a phase',
        before: text(before),
        after: text(after),
        limit: '',
        change: changeText(before?.itKw, after?.itKw, 'kW'),
      };
    }),
  );
  if (redundancy) {
    const { before, after } = redundancy;
    const rows: ImpactRow[] = [];
    if (before?.scheme !== after?.scheme) {
      rows.push({
        name: 'power scheme proven',
        before: before?.scheme ?? 'none',
        after: after?.scheme ?? 'none',
        limit: '',
        change: '',
      });
    }
    const survived = (side: typeof before) =>
      side?.survived === undefined ? '–' : `${side.survived} of ${side.components}`;
    if (before?.survived !== after?.survived || before?.components !== after?.components) {
      rows.push({
        name: 'single losses survived',
        before: survived(before),
        after: survived(after),
        limit: '',
        change: changeText(before?.survived, after?.survived, ''),
      });
    }
    add('redundancy', rows);
  }
  return sections;
}

/** The load with nothing lost, and the most that any one loss makes of it: each where it changed. */
function loadRows({ kind, id, unit, before, after }: LoadChange): ImpactRow[] {
  const name = kind === 'air' ? (id === undefined ? 'air of the hall' : `air of ${id}`) : (id ?? '');
  const isOtherLimit = differs(before?.limit, after?.limit);
  const limits = [before?.limit, after?.limit].filter((limit) => limit !== undefined);
  const limit = (isOtherLimit ? limits : limits.slice(0, 1)).map((value) => amount(value, unit)).join(' → ');
  const figures: [string, number | undefined, number | undefined][] = [
    [name, before?.load, after?.load],
    [`${name} at worst`, before?.worst, after?.worst],
  ];
  return figures
    .filter(([, was, is], i) => differs(was, is) || (i === 0 && isOtherLimit))
    .map(([what, was, is]): ImpactRow => {
      const isOver = is !== undefined && after?.limit !== undefined && exceeds(is, after.limit);
      return {
        name: what,
        before: was === undefined ? '–' : amount(was, unit),
        after: is === undefined ? '–' : amount(is, unit),
        limit,
        change: changeText(was, is, unit),
        ...(isOver ? { over: true } : {}),
      };
    });
}

/** Rows that say the same of several things as one: nine generators that share a load. */
function alike(rows: readonly ImpactRow[]): ImpactRow[] {
  const groups = new Map<string, ImpactRow[]>();
  for (const row of rows) {
    const { name, ...rest } = row;
    const key = JSON.stringify([name.endsWith(' at worst'), rest]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [ImpactRow, ...ImpactRow[]];
    if (group.length === 1) return first;
    const isWorst = first.name.endsWith(' at worst');
    const names = group.map(({ name }) => name.replace(/ at worst$/, ''));
    return { ...first, name: `${listed(names)}${isWorst ? ' at worst' : ''}, each` };
  });
}

function row(name: string, before: number | undefined, after: number | undefined, unit: string): ImpactRow {
  const text = (value: number | undefined) => (value === undefined ? '–' : amount(value, unit));
  const difference = (after ?? 0) - (before ?? 0);
  const share =
    before !== undefined && after !== undefined && before !== 0 && differs(difference, 0)
      ? ` (${difference > 0 ? '+' : '-'}${figure(Math.abs((difference / before) * 100))} %)`
      : '';
  return {
    name,
    before: text(before),
    after: text(after),
    limit: '',
    change: `${changeText(before, after, unit)}${share}`,
  };
}

function changeText(before: number | undefined, after: number | undefined, unit: string): string {
  const difference = (after ?? 0) - (before ?? 0);
  return differs(difference, 0) ? signed(difference, unit) : '';
}

/** Thousands with a comma between them, the same in every locale. */
export const amount = (value: number, unit: string): string =>
  `${figure(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${unit ? ` ${unit}` : ''}`;

const signed = (value: number, unit: string): string =>
  `${value < 0 ? '-' : '+'}${amount(Math.abs(value), unit)}`;

export interface ToldFindings {
  readonly title: 'new' | 'worse' | 'fixed' | 'waived now';
  readonly findings: readonly { readonly finding: ToldFinding; readonly note?: string }[];
}

/** What happened to the findings; only what there is. */
export function findingSections({ findings }: Impact<ToldFinding>): ToldFindings[] {
  const plain = (list: readonly ToldFinding[]) => list.map((finding) => ({ finding }));
  const all: ToldFindings[] = [
    { title: 'new', findings: plain(findings.added) },
    {
      title: 'worse',
      findings: findings.worsened.map(({ finding, before }) => ({
        finding,
        note: `it was ${figure(before)}${finding.unit ? ` ${finding.unit}` : ''}`,
      })),
    },
    { title: 'fixed', findings: plain(findings.fixed) },
    { title: 'waived now', findings: plain(findings.accepted) },
  ];
  return all.filter((section) => section.findings.length > 0);
}

/** `2 new, 1 fixed, none worse`. */
export function findingSummary({ findings }: Impact<ToldFinding>): string {
  const { added, fixed, worsened, accepted, unchanged } = findings;
  const counts: [number, string][] = [
    [added.length, 'new'],
    [worsened.length, 'worse'],
    [fixed.length, 'fixed'],
    [accepted.length, 'waived now'],
  ];
  const told = counts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  if (told.length === 0)
    return unchanged === 0 ? 'none, before and after' : `the same ${unchanged} as before`;
  return `${told.join(', ')}${unchanged > 0 ? `, ${unchanged} as before` : ''}`;
}
