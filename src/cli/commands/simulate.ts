/** `datahall simulate`: what a hall is like when parts of it are lost. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { damageOf, isHarmless } from '../../analysis/scenario/damage';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import { compartmentsOf, componentsOf, findLost } from '../../analysis/scenario/lostParts';
import { pairs, singles, type LossSets } from '../../analysis/scenario/lossSets';
import { rackStates, simulate as simulateLoss, type RackState } from '../../analysis/scenario/simulate';
import { simulationJson, simulationText, type SimulatedLoss } from '../../formats/simulationReport';
import type { Profile } from '../../model/types';
import { exitCode, type ExitCode } from '../exitCodes';
import { terminalPaint } from '../output/terminalPaint';
import { CheckContexts } from '../settings/checkContexts';
import { loadLimits } from '../../rules/loadLimits';
import { expectKnown, expectSome, utilities } from '../simulation/lostNames';
import { runSweeps, type SweepBounds } from '../simulation/runSweeps';
import { readHall } from '../simulation/readHall';
import { UsageError } from '../usageError';

export interface SimulateOptions extends SweepBounds {
  readonly fail?: readonly string[];
  readonly n?: '1' | '2';
  readonly compartments?: true;
  readonly gridLoss?: true;
  readonly format: 'pretty' | 'json';
  readonly config?: string;
  readonly profile?: Profile;
  readonly color: boolean;
}

export function simulate(file: string, options: SimulateOptions, version: string): ExitCode {
  const { fail = [], n, compartments, gridLoss } = options;
  if (fail.length === 0 && n === undefined && !compartments && !gridLoss)
    throw new UsageError('Say what fails: --fail ID, --grid-loss, --compartments or --n 1.');
  const cwd = process.cwd();
  const contexts = new CheckContexts(
    {
      ...(options.config === undefined ? {} : { config: options.config }),
      ...(options.profile ? { profile: options.profile } : {}),
    },
    cwd,
  );
  const { hall, context, shown } = readHall(file, contexts, cwd);
  const limits = loadLimits(hall, context.rules);

  const always = [...(gridLoss ? utilities(hall, shown) : []), ...fail];
  expectKnown(hall, always);
  const sweeps: LossSets[] = [];
  if (compartments) sweeps.push(singles(expectSome(compartmentsOf(hall), shown), 'compartment'));
  const components = componentsOf(hall).filter((id) => !always.includes(id));
  if (n === '1') sweeps.push(singles(components, 'component'));
  if (n === '2') sweeps.push(pairs(components));

  const before = describe(hall, always, limits);
  const { harmful, sums } = runSweeps(hall, always, sweeps, limits, options);
  const isAlone = sweeps.length === 0;
  const report = {
    schemaVersion: 1,
    tool: { name: 'datahall', version },
    path: shown,
    limits,
    before: isAlone ? describe(hall, [], limits) : before,
    sweeps: sums,
    scenarios: isAlone ? [before] : harmful.map(({ lost }) => describe(hall, lost, limits)),
    notListed: sums.reduce((left, s) => left + s.examined - s.survived, 0) - harmful.length,
  } as const;
  process.stdout.write(
    options.format === 'json'
      ? simulationJson(report)
      : simulationText(report, terminalPaint(process.stdout, options.color)),
  );
  const isWhole = sums.every(({ examined, of }) => examined === of);
  if (!isWhole) {
    process.stderr.write(
      `datahall: not all was examined in ${options.maxSeconds} s; --max-seconds allows more.\n`,
    );
  }
  const survives = before.survived && sums.every(({ examined, survived }) => examined === survived);
  return survives && isWhole ? exitCode.clean : exitCode.findings;
}

/** One scenario in full, by ids. */
function describe(hall: HallAnalysis, lost: readonly string[], limits: LoadLimits): SimulatedLoss {
  const { parts } = findLost(hall, lost);
  const scenario = simulateLoss(hall, parts);
  const damage = damageOf(hall, scenario, limits);
  const racks = (state: RackState) =>
    [...scenario.racks].flatMap((code, i) =>
      rackStates[code] === state ? (hall.model.idAt('racks', i) ?? []) : [],
    );
  const stopped = (collection: 'cdus' | 'airUnits', runs: Uint8Array) =>
    [...runs].flatMap((on, i) =>
      on || parts[collection].includes(i) ? [] : (hall.model.idAt(collection, i) ?? []),
    );
  return {
    lost,
    survived: isHarmless(damage),
    racks: scenario.count,
    unprotected: racks('unprotected'),
    hot: racks('hot'),
    dark: racks('dark'),
    stopped: [...stopped('cdus', scenario.cduRuns), ...stopped('airUnits', scenario.airUnitRuns)],
    overloaded: damage.overloads,
  };
}
