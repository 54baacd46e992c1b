/** `datahall diff`: what changed between two versions, by object, and what it does. */
import { naturalCompare } from '../../text/naturalCompare';
import { diffJson } from '../../formats/diff/diffJson';
import { diffMarkdown } from '../../formats/diff/diffMarkdown';
import { isDifferent, type DiffReport } from '../../formats/diff/diffReport';
import { diffText } from '../../formats/diff/diffText';
import type { FileDiff } from '../../formats/diff/fileDiff';
import type { Paint } from '../../formats/paint';
import { compareAround } from '../diff/compareAround';
import { compareCampus } from '../diff/compareCampus';
import { compareHall } from '../diff/compareHall';
import type { FilePair, Versions } from '../diff/filePair';
import { DrawnHalls } from '../diff/drawnHalls';
import { gitPairs } from '../diff/gitPairs';
import { namedPairs } from '../diff/namedPairs';
import { exitCode, type ExitCode } from '../exitCodes';
import type { InputFile } from '../files/inputFiles';
import { deliver } from '../output/deliver';
import { ProgressBar } from '../output/progressBar';
import { outputTargets } from '../output/reportTargets';
import { terminalPaint } from '../output/terminalPaint';
import { campusPictured } from '../render/picturedCampus';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import { UsageError } from '../usageError';

export interface DiffOptions extends ContextOptions {
  readonly git?: string;
  readonly format: readonly string[];
  readonly exitCode?: true;
  readonly impact: boolean;
  readonly color: boolean;
}

const formats = ['text', 'json', 'markdown', 'svg', 'html'] as const;
type Format = (typeof formats)[number];

/** @throws UsageError */
export function diff(args: readonly string[], options: DiffOptions, version: string): ExitCode {
  const cwd = process.cwd();
  const targets = outputTargets(options.format, formats);
  const { git } = options;
  const found = git === undefined ? onDisk(args, options, cwd) : gitPairs(git, args, options, cwd);
  try {
    if (found.unmatched.length > 0) {
      process.stderr.write(`datahall: no file matched: ${found.unmatched.join(', ')}\n`);
      return exitCode.nothingMatched;
    }
    const drawn = new DrawnHalls(
      targets.map(({ format }) => format),
      found.before,
      found.after,
    );
    const files = compareAll(found.pairs, found.versions, options.impact, drawn);
    const report: DiffReport = { version, before: found.before, after: found.after, files };
    for (const { format, file } of targets) {
      const paint = terminalPaint(file === undefined ? process.stdout : {}, options.color);
      deliver(file, reportText(format, report, drawn, paint), cwd);
    }
    return options.exitCode && isDifferent(report) ? exitCode.findings : exitCode.clean;
  } finally {
    found.remove();
  }
}

function reportText(format: Format, report: DiffReport, drawn: DrawnHalls, paint: Paint): string {
  switch (format) {
    case 'text':
      return diffText(report, paint);
    case 'json':
      return diffJson(report);
    case 'markdown':
      return diffMarkdown(report);
    case 'svg':
      return drawn.svg(report);
    case 'html':
      return drawn.html(report);
  }
}

function onDisk(args: readonly string[], options: ContextOptions, cwd: string) {
  const [a, b, more] = args;
  if (a === undefined || b === undefined || more !== undefined) {
    throw new UsageError(
      'Two files or two folders are compared, or revisions: --git REV[..REV] [-- PATH …].',
    );
  }
  const version = () => ({ contexts: new CheckContexts(options, cwd), folder: cwd });
  const versions: Versions = { before: version(), after: version() };
  return { ...namedPairs(a, b, cwd), versions, before: a, after: b, remove: () => undefined };
}

function compareAll(
  pairs: readonly FilePair[],
  versions: Versions,
  impact: boolean,
  drawn: DrawnHalls,
): FileDiff[] {
  const progress = new ProgressBar(process.stderr, pairs.length, () => performance.now());
  try {
    const files = pairs.map((pair, i) => {
      progress.show(i, pair.path);
      if (pair.kind === 'campus') {
        const compared = compareCampus(pair, versions, impact);
        const sides = drawn.isWanted ? drawnCampus(pair, versions, compared) : undefined;
        if (sides) drawn.addCampus(compared, sides);
        return compared;
      }
      if (pair.kind !== 'hall') return compareAround(pair, versions);
      const compared = compareHall(pair, versions, { impact, halls: drawn.isWanted });
      drawn.add(compared);
      return compared.diff;
    });
    return files.sort((a, b) => naturalCompare(a.path, b.path));
  } finally {
    progress.end();
  }
}

/** Undefined where a side is not there, or cannot be read, or nothing has changed. */
function drawnCampus({ before, after }: FilePair, versions: Versions, { status }: FileDiff) {
  if (!before || !after || status === 'same' || status === 'broken') return undefined;
  const side = (input: InputFile, { contexts, folder }: Versions['before']) =>
    campusPictured(input, { findings: false }, contexts, folder);
  return { before: side(before, versions.before), after: side(after, versions.after) };
}
