/** The impact of a change as rows of a table: the same figures in the terminal, in Markdown and in HTML. */
import { differs, type Impact, type LoadChange, type TotalKey } from '../../diff/impact';
import { written } from '../../words/numberWords';
import { exceeds, figure } from '../../rules/limits';
import { listed } from '../../rules/naming';
import { listWords, sayInEnglish, type DiffWord, type SayDiff } from './diffWords';
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

/** A section as it is called; the sums stand first, under no heading. */
export type SectionTitle =
  'totals' | 'feeds' | 'power' | 'loops' | 'plants' | 'air' | 'phases' | 'redundancy';

export interface ImpactSection {
  readonly title: SectionTitle;
  readonly rows: readonly ImpactRow[];
}

const totalNames: Readonly<Record<TotalKey, readonly [name: DiffWord, unit: string]>> = {
  racks: ['racks', ''],
  itKw: ['itLoad', 'kW'],
  liquidKw: ['byLiquid', 'kW'],
  airKw: ['toAir', 'kW'],
  massKg: ['massOfRacks', 'kg'],
  areaM2: ['area', 'm²'],
  generatorKw: ['generators', 'kW'],
};

/** Those of which anything changed; the sums always with racks and IT load, so that a reader sees what stays. */
export function impactSections(
  { totals, loads, phases, redundancy }: Impact,
  say: SayDiff = sayInEnglish,
): ImpactSection[] {
  const sums = totals
    .filter(({ key, before, after }) => key === 'racks' || key === 'itKw' || differs(before, after))
    .map(({ key, before, after }): ImpactRow => {
      const [name, unit] = totalNames[key];
      return row(say(name), before, after, unit, say);
    });
  const sections: ImpactSection[] = [{ title: 'totals', rows: sums }];
  const add = (title: SectionTitle, rows: readonly ImpactRow[]) => {
    if (rows.length > 0) sections.push({ title, rows });
  };
  const of = (kinds: readonly LoadChange['kind'][]) =>
    alike(
      loads.filter(({ kind }) => kinds.includes(kind)).flatMap((load) => loadRows(load, say)),
      say,
    );
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
          : say(side.racks === 1 ? 'oneRackAnd' : 'racksAnd', side.racks, amount(side.itKw, 'kW', say));
      return {
        name: id ?? say('withoutPhase'),
        before: text(before),
        after: text(after),
        limit: '',
        change: changeText(before?.itKw, after?.itKw, 'kW', say),
      };
    }),
  );
  if (redundancy) {
    const { before, after } = redundancy;
    const rows: ImpactRow[] = [];
    if (before?.scheme !== after?.scheme) {
      rows.push({
        name: say('schemeProven'),
        before: before?.scheme ?? say('none'),
        after: after?.scheme ?? say('none'),
        limit: '',
        change: '',
      });
    }
    const survived = (side: typeof before) =>
      side?.survived === undefined ? '–' : say('countOf', side.survived, side.components);
    if (before?.survived !== after?.survived || before?.components !== after?.components) {
      rows.push({
        name: say('lossesSurvived'),
        before: survived(before),
        after: survived(after),
        limit: '',
        change: changeText(before?.survived, after?.survived, '', say),
      });
    }
    add('redundancy', rows);
  }
  return sections;
}

interface LoadRow extends ImpactRow {
  /** The most that any one loss makes of it. */
  readonly isWorst: boolean;
}

/** The load with nothing lost, and the most that any one loss makes of it: each where it changed. */
function loadRows({ kind, id, unit, before, after }: LoadChange, say: SayDiff): LoadRow[] {
  const name = kind === 'air' ? (id === undefined ? say('airOfHall') : say('airOf', id)) : (id ?? '');
  const isOtherLimit = differs(before?.limit, after?.limit);
  const limits = [before?.limit, after?.limit].filter((limit) => limit !== undefined);
  const limit = (isOtherLimit ? limits : limits.slice(0, 1))
    .map((value) => amount(value, unit, say))
    .join(' → ');
  const figures: [isWorst: boolean, number | undefined, number | undefined][] = [
    [false, before?.load, after?.load],
    [true, before?.worst, after?.worst],
  ];
  return figures
    .filter(([isWorst, was, is]) => differs(was, is) || (!isWorst && isOtherLimit))
    .map(([isWorst, was, is]): LoadRow => {
      const isOver = is !== undefined && after?.limit !== undefined && exceeds(is, after.limit);
      return {
        name,
        isWorst,
        before: was === undefined ? '–' : amount(was, unit, say),
        after: is === undefined ? '–' : amount(is, unit, say),
        limit,
        change: changeText(was, is, unit, say),
        ...(isOver ? { over: true } : {}),
      };
    });
}

/** Rows that say the same of several things as one: nine generators that share a load. */
function alike(rows: readonly LoadRow[], say: SayDiff): ImpactRow[] {
  const groups = new Map<string, { readonly names: string[]; readonly row: LoadRow }>();
  for (const row of rows) {
    const { name, ...rest } = row;
    const key = JSON.stringify(rest);
    const group = groups.get(key);
    if (group) group.names.push(name);
    else groups.set(key, { names: [name], row });
  }
  return [...groups.values()].map(({ names, row: { isWorst, ...row } }) => {
    const listedNames = listed(names, listWords(say));
    const name = isWorst ? say('atWorst', listedNames) : listedNames;
    return { ...row, name: names.length > 1 ? say('each', name) : name };
  });
}

function row(
  name: string,
  before: number | undefined,
  after: number | undefined,
  unit: string,
  say: SayDiff,
): ImpactRow {
  const text = (value: number | undefined) => (value === undefined ? '–' : amount(value, unit, say));
  const difference = (after ?? 0) - (before ?? 0);
  const share =
    before !== undefined && after !== undefined && before !== 0 && differs(difference, 0)
      ? ` (${difference > 0 ? '+' : '-'}${written(figure(Math.abs((difference / before) * 100)), say.numbers)} %)`
      : '';
  return {
    name,
    before: text(before),
    after: text(after),
    limit: '',
    change: `${changeText(before, after, unit, say)}${share}`,
  };
}

function changeText(
  before: number | undefined,
  after: number | undefined,
  unit: string,
  say: SayDiff,
): string {
  const difference = (after ?? 0) - (before ?? 0);
  return differs(difference, 0) ? signed(difference, unit, say) : '';
}

/** As the language writes it. */
export function amount(value: number, unit: string, { numbers }: SayDiff): string {
  return `${written(figure(value), numbers)}${unit ? ` ${unit}` : ''}`;
}

const signed = (value: number, unit: string, say: SayDiff): string =>
  `${value < 0 ? '-' : '+'}${amount(Math.abs(value), unit, say)}`;

export interface ToldFindings {
  readonly title: 'new' | 'worse' | 'fixed' | 'waived now';
  readonly findings: readonly { readonly finding: ToldFinding; readonly note?: string }[];
}

/** What happened to the findings; only what there is. */
export function findingSections(
  { findings }: Impact<ToldFinding>,
  say: SayDiff = sayInEnglish,
): ToldFindings[] {
  const plain = (list: readonly ToldFinding[]) => list.map((finding) => ({ finding }));
  const all: ToldFindings[] = [
    { title: 'new', findings: plain(findings.added) },
    {
      title: 'worse',
      findings: findings.worsened.map(({ finding, before }) => ({
        finding,
        note: say(
          'itWas',
          `${written(figure(before), say.numbers)}${finding.unit ? ` ${finding.unit}` : ''}`,
        ),
      })),
    },
    { title: 'fixed', findings: plain(findings.fixed) },
    { title: 'waived now', findings: plain(findings.accepted) },
  ];
  return all.filter((section) => section.findings.length > 0);
}

/** `2 new, 1 fixed, none worse`. */
export function findingSummary({ findings }: Impact<ToldFinding>, say: SayDiff = sayInEnglish): string {
  const { added, fixed, worsened, accepted, unchanged } = findings;
  const counts: [number, DiffWord][] = [
    [added.length, 'countNew'],
    [worsened.length, 'countWorse'],
    [fixed.length, 'countFixed'],
    [accepted.length, 'countWaived'],
  ];
  const told = counts.filter(([n]) => n > 0).map(([n, word]) => say(word, n));
  if (told.length === 0) return unchanged === 0 ? say('noneBeforeAndAfter') : say('sameAsBefore', unchanged);
  return [...told, ...(unchanged > 0 ? [say('countAsBefore', unchanged)] : [])].join(', ');
}
