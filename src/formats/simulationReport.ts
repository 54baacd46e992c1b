/** What `datahall simulate` found, as JSON and for people. */
import type { ElementLoad, LoadLimits } from '../analysis/scenario/elementLoads';
import { figure, percent } from '../rules/limits';
import { counted, listed } from '../rules/naming';
import type { Paint } from './paint';
import { printable } from './printable';

/** One loss and what it does. */
export interface SimulatedLoss {
  /** Ids of elements and names of compartments, as they were told to fail. */
  readonly lost: readonly string[];
  readonly survived: boolean;
  /** Racks by state. */
  readonly racks: Readonly<Record<'ok' | 'unprotected' | 'hot' | 'dark', number>>;
  /** Their ids. */
  readonly unprotected: readonly string[];
  readonly hot: readonly string[];
  readonly dark: readonly string[];
  /** CDUs and air units that do not run, without those that were told to fail. */
  readonly stopped: readonly string[];
  readonly overloaded: readonly ElementLoad[];
}

export interface Sweep {
  readonly kind: string;
  readonly examined: number;
  readonly of: number;
  readonly survived: number;
}

export interface SimulationReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'datahall'; readonly version: string };
  readonly path: string;
  readonly limits: LoadLimits;
  /** With nothing lost beside what is always out. */
  readonly before: SimulatedLoss;
  readonly sweeps: readonly Sweep[];
  /** Scenarios that do not survive, worst first; the one asked for where there is no sweep. */
  readonly scenarios: readonly SimulatedLoss[];
  /** How many of them are not listed. */
  readonly notListed: number;
}

export const simulationJson = (report: SimulationReport): string =>
  `${JSON.stringify(report, (_key, value: unknown) => (typeof value === 'number' ? rounded(value) : value), 2)}\n`;

/** Nine digits: more would be noise of the arithmetic. */
const rounded = (value: number): number => Number(value.toPrecision(9));

export function simulationText(report: SimulationReport, paint: Paint): string {
  const { before, sweeps, scenarios, notListed } = report;
  const blocks = [paint.strong(printable(report.path))];
  if (sweeps.length > 0 || before.lost.length === 0) blocks.push(told(before, paint));
  for (const scenario of scenarios) blocks.push(told(scenario, paint));
  if (notListed > 0) blocks.push(paint.faint(`${notListed} more do harm and are not listed.`));
  const sums = sweeps.map(({ kind, examined, of, survived }) => {
    const all = examined === of ? `All ${of}` : `${examined} of ${of}`;
    return `${all} ${plural(kind, of)} examined: the hall survives ${survived === examined ? 'each of them' : `${survived} of ${examined}`}.`;
  });
  if (sums.length > 0) blocks.push(sums.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

const plural = (kind: string, count: number): string =>
  count === 1 ? kind : kind.startsWith('pair') ? kind.replace('pair', 'pairs') : `${kind}s`;

function told(loss: SimulatedLoss, paint: Paint): string {
  const head = loss.lost.length === 0 ? 'With nothing lost' : `Losing ${listed(loss.lost)}`;
  const { ok, unprotected, hot, dark } = loss.racks;
  const racks = ok + unprotected + hot + dark;
  const lines = [
    line('dark', loss.dark, paint.error),
    line('hot', loss.hot, paint.error),
    line('unprotected', loss.unprotected, paint.warning),
  ].filter((text) => text !== undefined);
  if (loss.stopped.length > 0) lines.push(`  ${'stopped'.padEnd(width)}${printable(listed(loss.stopped))}`);
  for (const element of loss.overloaded)
    lines.push(`  ${paint.error('overloaded'.padEnd(width))}${printable(loadText(element))}`);
  const summary = loss.survived
    ? `${counted(racks, 'rack')} ok, nothing is overloaded`
    : `${ok} of ${counted(racks, 'rack')} ok`;
  return [`${paint.strong(printable(head))}: ${summary}`, ...lines].join('\n');
}

const width = 'unprotected'.length + 2;

function line(state: string, ids: readonly string[], colour: (text: string) => string): string | undefined {
  if (ids.length === 0) return undefined;
  return `  ${colour(state.padEnd(width))}${counted(ids.length, 'rack')}: ${printable(listed(ids))}`;
}

function loadText({ kind, id, load, limit = Infinity, unit }: ElementLoad): string {
  const name =
    kind === 'air' ? (id === undefined ? 'air of the hall' : `air of ${id}`) : `${kind} ${id ?? ''}`;
  return limit === 0
    ? `${name}: ${figure(load)} ${unit} and nothing to carry it`
    : `${name}: ${figure(load)} ${unit} of ${figure(limit)} ${unit} (${percent(load, limit)})`;
}
