/** The one hall that a simulation is about. */
import path from 'node:path';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { open } from '../check/checkHallFile';
import { oneInputFile, shownPath } from '../files/inputFiles';
import type { CheckContext, CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';

/** @throws UsageError for anything that is not one readable hall. */
export function readHall(
  file: string,
  contexts: CheckContexts,
  cwd: string,
): { readonly hall: HallAnalysis; readonly context: CheckContext; readonly shown: string } {
  const input = oneInputFile(file, 'hall', cwd);
  const shown = shownPath(input.path, cwd);
  const { text, problem } = open(input, cwd);
  if (problem) throw new UsageError(`${shown} cannot be simulated: ${problem.message}`);
  const context = contexts.of(input);
  // Only what tells whether the hall can be read at all.
  const live = new LiveHall(text, {
    catalog: context.catalog,
    rules: new RuleSet({ only: ['data/syntax', 'data/schema', 'data/unresolved-reference'] }),
  });
  const hall = live.syntax.length > 0 ? undefined : live.finished;
  if (!hall)
    throw new UsageError(
      `${shown} cannot be simulated: it is not readable JSON. "datahall validate ${path.basename(file)}" says where.`,
    );
  const broken = live.findings.length;
  if (broken > 0) {
    process.stderr.write(
      `datahall: ${shown} has ${broken} ${broken === 1 ? 'element or reference' : 'elements or references'} that cannot be read: the simulation is without them.\n`,
    );
  }
  return { hall, context, shown };
}
