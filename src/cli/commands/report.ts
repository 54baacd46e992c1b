/** `datahall report`: what halls have installed, use and have left. */
import path from 'node:path';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { capacityCsv, capacityJson, capacityMarkdown } from '../../formats/capacity/capacityFormats';
import { capacityHtml } from '../../formats/capacity/capacityHtml';
import type { CapacityReport, ReportedHall } from '../../formats/capacity/capacityReport';
import { capacityText } from '../../formats/capacity/capacityText';
import { hallCapacity } from '../../formats/capacity/hallCapacity';
import type { Profile } from '../../model/types';
import { readCampus } from '../../rules/campusFile';
import { LiveHall } from '../../rules/liveHall';
import { loadLimits } from '../../rules/loadLimits';
import { hallStates } from '../../rules/phaseStates';
import { RuleSet } from '../../rules/ruleSet';
import { hallFileOf } from '../check/campusHallFiles';
import { open } from '../check/checkHallFile';
import { exitCode, type ExitCode } from '../exitCodes';
import { findInputFiles, inputFile, shownPath, type InputFile } from '../files/inputFiles';
import { deliver } from '../output/deliver';
import { ProgressBar } from '../output/progressBar';
import { outputTargets } from '../output/reportTargets';
import { terminalPaint } from '../output/terminalPaint';
import { CheckContexts } from '../settings/checkContexts';

export interface ReportOptions {
  readonly format: readonly string[];
  readonly config?: string;
  readonly profile?: Profile;
  readonly allowEmpty?: true;
  readonly color: boolean;
}

const formats = ['table', 'json', 'csv', 'markdown', 'html'] as const;

/** @throws UsageError */
export function report(args: readonly string[], options: ReportOptions, version: string): ExitCode {
  const cwd = process.cwd();
  const targets = outputTargets(options.format, formats);
  const found = findInputFiles(args, ['hall', 'campus'], cwd);
  if (found.unmatched.length > 0 || found.files.length === 0) {
    const named = found.unmatched.length > 0 ? `: ${found.unmatched.join(', ')}` : ' below this folder';
    process.stderr.write(`datahall: no hall or campus file matched${named}\n`);
    if (!options.allowEmpty || found.unmatched.length > 0) return exitCode.nothingMatched;
  }
  const contexts = new CheckContexts(
    {
      ...(options.config === undefined ? {} : { config: options.config }),
      ...(options.profile ? { profile: options.profile } : {}),
    },
    cwd,
  );
  const { halls, unread } = expanded(found.files, cwd);
  const progress = new ProgressBar(process.stderr, halls.length, () => performance.now());
  const told: ReportedHall[] = [];
  try {
    halls.forEach((input, i) => {
      progress.show(i, shownPath(input.path, cwd));
      const hall = reported(input, contexts, cwd);
      if ('reason' in hall) unread.push(hall);
      else told.push(hall);
    });
  } finally {
    progress.end();
  }
  const content: CapacityReport = { version, halls: told, unread };
  for (const { format, file } of targets) {
    const paint = terminalPaint(file === undefined ? process.stdout : {}, options.color);
    deliver(file, written(content, format, paint), cwd);
  }
  for (const { path: shown, reason } of unread) process.stderr.write(`datahall: ${shown}: ${reason}\n`);
  return unread.length > 0 ? exitCode.findings : exitCode.clean;
}

function written(
  content: CapacityReport,
  format: (typeof formats)[number],
  paint: Parameters<typeof capacityText>[1],
): string {
  switch (format) {
    case 'table':
      return capacityText(content, paint);
    case 'json':
      return capacityJson(content);
    case 'csv':
      return capacityCsv(content);
    case 'markdown':
      return capacityMarkdown(content);
    case 'html':
      return capacityHtml(content);
  }
}

interface Unread {
  readonly path: string;
  readonly reason: string;
}

/** Campuses give way to their halls; each hall is there once. */
function expanded(
  files: readonly InputFile[],
  cwd: string,
): { halls: readonly InputFile[]; unread: Unread[] } {
  const halls = new Map<string, InputFile>();
  const unread: Unread[] = [];
  for (const input of files) {
    if (input.kind === 'hall') {
      halls.set(input.realPath, input);
      continue;
    }
    const { text, problem } = open(input, cwd);
    const campus = readCampus(text);
    if (problem || campus.syntax.length > 0)
      unread.push({
        path: shownPath(input.path, cwd),
        reason: problem?.message ?? 'It is not readable JSON.',
      });
    for (const { named, file } of campus.halls) {
      const hall = file.ok ? hallFileOf(path.dirname(input.path), file.path) : undefined;
      const own = hall?.kind === 'found' ? inputFile(hall.path, input.root) : undefined;
      if (own) halls.set(own.realPath, own);
      else
        unread.push({ path: named, reason: `${shownPath(input.path, cwd)} names it, and it is not there.` });
    }
  }
  return { halls: [...halls.values()], unread };
}

function reported(input: InputFile, contexts: CheckContexts, cwd: string): ReportedHall | Unread {
  const shown = shownPath(input.path, cwd);
  const { text, problem } = open(input, cwd);
  if (problem) return { path: shown, reason: problem.message };
  const { catalog, rules } = contexts.of(input);
  const live = new LiveHall(text, { catalog, rules: new RuleSet({ only: ['data/syntax'] }) });
  const whole = live.analysis;
  if (live.syntax.length > 0 || !whole || !live.finished)
    return { path: shown, reason: 'It is not readable JSON.' };
  const capacityOf = (hall: HallAnalysis) => hallCapacity(hall, loadLimits(hall, rules));
  const phases = hallStates(whole, catalog, [], rules.reachMm()).flatMap(({ phase, analysis }) =>
    phase === undefined ? [] : [{ phase, capacity: capacityOf(analysis) }],
  );
  const { name } = whole.model.head;
  return {
    path: shown,
    name: typeof name === 'string' ? name : '',
    capacity: capacityOf(live.finished),
    phases,
  };
}
