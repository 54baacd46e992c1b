/** The hall that a picture is of: as it is finished, or as of a phase, with its findings as reports count them. */
import path from 'node:path';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { LiveHall } from '../../rules/liveHall';
import { hallStates, phaseOrder } from '../../rules/phaseStates';
import type { SceneFinding } from '../../scene/scene';
import { open } from '../check/checkHallFile';
import { oneInputFile, shownPath } from '../files/inputFiles';
import type { CheckContext, CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { missingPhase } from './missingPhase';

export interface PicturedHall {
  readonly hall: HallAnalysis;
  /** Without its byte order mark. */
  readonly text: string;
  readonly findings: readonly Pick<SceneFinding, 'severity' | 'objects'>[];
  readonly context: CheckContext;
  /** Relative to the working folder. */
  readonly shown: string;
}

/** @throws UsageError for anything that is not one readable hall, or a phase that it has not. */
export function picturedHall(
  file: string,
  phase: string | undefined,
  contexts: CheckContexts,
  cwd: string,
): PicturedHall {
  const input = oneInputFile(file, 'hall', cwd);
  const shown = shownPath(input.path, cwd);
  const { text, problem } = open(input, cwd);
  if (problem) throw new UsageError(`${shown} cannot be drawn: ${problem.message}`);
  const context = contexts.of(input);
  const live = new LiveHall(text, context);
  if (live.syntax.length > 0 || !live.finished || !live.analysis)
    throw new UsageError(
      `${shown} cannot be drawn: it is not readable JSON. "datahall validate ${path.basename(file)}" says where.`,
    );
  const hall = phase === undefined ? live.finished : stateOf(live.analysis, phase, context, shown);
  const found = phase === undefined ? live.findings : live.findingsUpTo(phase);
  const findings = found.filter(({ waived }) => !waived);
  return { hall, text, findings, context, shown };
}

function stateOf(
  whole: HallAnalysis,
  phase: string,
  { catalog, rules }: CheckContext,
  shown: string,
): HallAnalysis {
  const order = phaseOrder(whole.model);
  const at = order.indexOf(phase);
  if (at === -1) throw missingPhase(phase, order, shown);
  const states = hallStates(whole, catalog, [], rules.reachMm());
  // A phase in which nothing is installed has no state of its own: it is the one before it.
  const state =
    states.filter((s) => s.phase !== undefined && order.indexOf(s.phase) <= at).at(-1) ?? states[0];
  return state?.analysis ?? whole;
}
