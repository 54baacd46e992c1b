/** The campus that a picture is of, with its halls as they are finished, or as of a phase of the campus. */
import path from 'node:path';
import type { HallTotals } from '../../analysis/hallTotals';
import { hallTotals } from '../../analysis/hallTotals';
import type { Severity } from '../../model/types';
import { CampusAnalysis, type HallFileState } from '../../rules/campusAnalysis';
import { checkCampus } from '../../rules/campusCheck';
import { readCampus, type CampusFile } from '../../rules/campusFile';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { campusScene, phasesOf, type CampusScene, type HallOfCampus } from '../../scene/campusScene';
import { hallFileOf } from '../check/campusHallFiles';
import { open } from '../check/checkHallFile';
import { inputFile, oneInputFile, shownPath, type InputFile } from '../files/inputFiles';
import { ProgressBar } from '../output/progressBar';
import type { CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { missingPhase } from './missingPhase';

export interface PicturedCampus {
  readonly scene: CampusScene;
  readonly shown: string;
  /** By the id of a hall, the text of its file; what cannot be read is not in it. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface CampusWish {
  /** Halls of later phases are left out. */
  readonly phase?: string | undefined;
  /** Without findings nothing is judged, which is many times faster. */
  readonly findings: boolean;
}

const noRules = new RuleSet({ only: [] });

/** @throws UsageError for anything that is not one readable campus, or a phase that it has not. */
export function picturedCampus(
  file: string,
  wish: CampusWish,
  contexts: CheckContexts,
  cwd: string,
): PicturedCampus {
  return campusPictured(oneInputFile(file, 'campus', cwd), wish, contexts, cwd);
}

/** @throws UsageError as above. */
export function campusPictured(
  input: InputFile,
  { phase, findings: isJudged }: CampusWish,
  contexts: CheckContexts,
  cwd: string,
): PicturedCampus {
  const shown = shownPath(input.path, cwd);
  const { text, problem } = open(input, cwd);
  if (problem) throw new UsageError(`${shown} cannot be drawn: ${problem.message}`);
  const campus = readCampus(text);
  if (campus.syntax.length > 0)
    throw new UsageError(
      `${shown} cannot be drawn: it is not readable JSON. "datahall validate ${path.basename(shown)}" says where.`,
    );
  const halls = readHalls(campus, input, contexts, cwd, isJudged);
  const states = new Map([...halls].map(([name, { state }]) => [name, state]));
  const analysis = new CampusAnalysis(campus, states);
  const own = isJudged ? ownFindings(campus, input, states, contexts) : new Map<string, Counts>();
  const scene = campusScene(
    typeof campus.head['name'] === 'string' ? campus.head['name'] : '',
    analysis,
    (index) => {
      const named = campus.halls.find((hall) => hall.index === index);
      const read = named?.file.ok ? halls.get(named.file.path)?.hall : undefined;
      return { hall: read?.hall, findings: sum(read?.findings, own.get(named?.id ?? '')) };
    },
    shownPhases(analysis, phase, shown),
  );
  const texts = new Map(
    campus.halls.flatMap(({ id, file }): [string, string][] => {
      const read = file.ok ? halls.get(file.path)?.text : undefined;
      return id === undefined || read === undefined ? [] : [[id, read]];
    }),
  );
  return { scene, shown, texts };
}

type Counts = Record<Severity, number>;

interface ReadHall {
  readonly state: HallFileState;
  readonly hall?: HallOfCampus;
  readonly text?: string;
}

/** By the path as the campus names it. */
function readHalls(
  campus: CampusFile,
  { path: file, root }: InputFile,
  contexts: CheckContexts,
  cwd: string,
  isJudged: boolean,
): ReadonlyMap<string, ReadHall> {
  const read = new Map<string, ReadHall>();
  const names = [...new Set(campus.halls.flatMap(({ file: named }) => (named.ok ? [named.path] : [])))];
  const progress = new ProgressBar(process.stderr, names.length, () => performance.now());
  names.forEach((name, i) => {
    progress.show(i, name);
    const found = hallFileOf(path.dirname(file), name);
    const input = found.kind === 'found' ? inputFile(found.path, root) : undefined;
    if (found.kind !== 'found' || !input)
      read.set(name, { state: found.kind === 'found' ? { kind: 'missing' } : found });
    else read.set(name, readHall(input, contexts, cwd, isJudged));
  });
  progress.end();
  return read;
}

function readHall(input: InputFile, contexts: CheckContexts, cwd: string, isJudged: boolean): ReadHall {
  const { text, problem } = open(input, cwd);
  const { catalog, rules, today } = contexts.of(input);
  const live = problem
    ? undefined
    : new LiveHall(text, { catalog, today, rules: isJudged ? rules : noRules });
  const hall = live && live.syntax.length === 0 ? live.finished : undefined;
  const findings: Counts = { error: 0, warning: 0, info: 0 };
  if (isJudged && live) {
    for (const { severity, waived } of live.findings) if (!waived) findings[severity]++;
  }
  const totals: HallTotals | undefined = hall && hallTotals(hall);
  return { state: { kind: 'found', totals }, hall: { hall, findings }, text };
}

/** By the id of a hall, what the campus's own rules find about it. */
function ownFindings(
  campus: CampusFile,
  input: InputFile,
  hallFiles: ReadonlyMap<string, HallFileState>,
  contexts: CheckContexts,
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  const { catalog, rules, today } = contexts.of(input);
  for (const { severity, objects, waived } of checkCampus(campus, { catalog, rules, today, hallFiles })
    .findings) {
    const [id] = objects;
    if (waived || id === undefined) continue;
    const own = counts.get(id) ?? { error: 0, warning: 0, info: 0 };
    own[severity]++;
    counts.set(id, own);
  }
  return counts;
}

const sum = (a: Readonly<Counts> | undefined, b: Readonly<Counts> | undefined): Counts => ({
  error: (a?.error ?? 0) + (b?.error ?? 0),
  warning: (a?.warning ?? 0) + (b?.warning ?? 0),
  info: (a?.info ?? 0) + (b?.info ?? 0),
});

/** What names no phase is there from the first on. */
function shownPhases(
  campus: CampusAnalysis,
  phase: string | undefined,
  shown: string,
): (phase: string | undefined) => boolean {
  if (phase === undefined) return () => true;
  const order = phasesOf(campus).map(({ id }) => id);
  const last = order.indexOf(phase);
  if (last === -1) throw missingPhase(phase, order, shown);
  return (own) => own === undefined || order.indexOf(own) <= last;
}
