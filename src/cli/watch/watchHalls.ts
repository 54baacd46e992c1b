/**
 * `validate --watch`: checks, waits until a hall or what it is judged by has changed, and checks again, until it is
 * interrupted. What is wrong with files is said and waited for; only wrong usage ends it.
 */
import path from 'node:path';
import { markKnown } from '../../formats/knownReport';
import type { ReportFile, ReportFinding } from '../../formats/report';
import { KnownHalls } from '../check/knownHalls';
import { readOptions, validateOnce, type ValidateOptions } from '../commands/validate';
import { exitCode, type ExitCode } from '../exitCodes';
import { forgetFolders } from '../files/folderFiles';
import { terminalPaint } from '../output/terminalPaint';
import { CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { FolderWatches } from './folderWatches';
import { Settling } from './settling';
import { WatchedPlaces, type UsedFiles } from './watchedPlaces';

const patience = { quietMs: 100, atMostMs: 1000 };

/** Ends with 0 when it is interrupted: what it found stands in its reports. @throws UsageError */
export async function watchHalls(
  args: readonly string[],
  options: ValidateOptions,
  version: string,
): Promise<ExitCode> {
  if (options.fix || options.unsafeFixes) {
    throw new UsageError('--watch writes nothing, --fix does: run "datahall validate --fix" beside it.');
  }
  if (options.printConfig) throw new UsageError('--print-config checks nothing that --watch could watch.');
  readOptions(options);
  const watch = new HallWatch(args, options, version, process.cwd());
  return watch.run();
}

class HallWatch {
  private readonly known = new KnownHalls();
  private readonly ended = new AbortController();
  private readonly watches: FolderWatches;
  private readonly settling: Settling;
  private places: WatchedPlaces;
  private used: UsedFiles = { checked: [], around: [] };
  private before: readonly ReportFile[] | undefined;
  /** What has changed since the check began that runs, or ran last. */
  private readonly changed = new Set<string>();
  /** Settings, equipment or the list of files have changed since then. */
  private isJudgedOtherwise = false;
  private hasSettled = false;
  private wake: () => void = () => undefined;
  private failure: unknown;

  constructor(
    private readonly args: readonly string[],
    private readonly options: ValidateOptions,
    private readonly version: string,
    private readonly cwd: string,
  ) {
    this.settling = new Settling(
      patience,
      () => performance.now(),
      () => {
        this.hasSettled = true;
        this.wake();
      },
    );
    this.watches = new FolderWatches(
      (folder, file) => this.heard(folder, file),
      (error) => this.fail(error),
    );
    this.places = new WatchedPlaces(args, this.used, cwd);
  }

  async run(): Promise<ExitCode> {
    const end = () => {
      this.ended.abort();
      this.wake();
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    // Only the first: whoever asks again means it.
    for (const signal of signals) process.once(signal, end);
    try {
      // Before the first look, so that nothing is missed between both.
      this.watches.follow(this.places.folders);
      while (!this.ended.signal.aborted) {
        await this.check();
        await this.change();
      }
      if (this.failure !== undefined) throw this.failure;
      return exitCode.clean;
    } finally {
      for (const signal of signals) process.off(signal, end);
      this.settling.stop();
      this.watches.close();
    }
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.ended.abort();
    this.wake();
  }

  private heard(folder: string, file: string | undefined): void {
    const kind = this.places.kindOf(folder, file);
    if (!kind) return;
    if (kind === 'around') this.isJudgedOtherwise = true;
    this.changed.add(file ?? folder);
    this.settling.event();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = () => {
        if (this.hasSettled || this.ended.signal.aborted) resolve();
      };
      this.wake();
    });
  }

  private async check(): Promise<void> {
    const changed = [...this.changed];
    this.changed.clear();
    this.hasSettled = false;
    // Now, and not when it was heard of: a check under way keeps what it finds.
    if (this.isJudgedOtherwise) this.known.forget();
    this.isJudgedOtherwise = false;
    const begun = performance.now();
    forgetFolders();
    this.clear();
    const contexts = new CheckContexts(this.options, this.cwd);
    let files: readonly ReportFile[] | undefined;
    try {
      const again = { known: this.known, signal: this.ended.signal };
      ({ files } = await validateOnce(this.args, this.options, this.version, contexts, this.cwd, again));
    } catch (error) {
      if (this.ended.signal.aborted) return;
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`datahall: ${error.message}\n`);
    }
    this.follow(contexts, files);
    this.tell(files, changed, performance.now() - begun);
    if (files) this.before = files;
  }

  /** What a failed check has not got to is still watched. */
  private follow(contexts: CheckContexts, files: readonly ReportFile[] | undefined): void {
    const checked = files?.map((file) => path.resolve(this.cwd, file.path)) ?? this.used.checked;
    const around = [...contexts.around, ...(files ? [] : this.used.around)];
    this.used = { checked, around: [...new Set(around)] };
    this.places = new WatchedPlaces(this.args, this.used, this.cwd);
    this.watches.follow(this.places.folders);
  }

  /** A terminal shows the last check only; a pipe or a file keeps all of them. */
  private clear(): void {
    const isShown = this.options.format.every((format) => format === 'pretty' || format.includes('='));
    if (process.stdout.isTTY && isShown && process.env['TERM'] !== 'dumb') {
      process.stdout.write('\u001b[2J\u001b[H');
    }
  }

  private tell(files: readonly ReportFile[] | undefined, changed: readonly string[], ms: number): void {
    const paint = terminalPaint(process.stderr, this.options.color);
    const [first, ...others] = changed.map((file) => path.relative(this.cwd, file) || '.');
    const parts = [
      ...(first === undefined
        ? []
        : [`${first}${others.length ? ` and ${others.length} more` : ''} changed`]),
      ...(files && this.before ? [sinceLast(this.before, files)] : []),
      watchedWords(files?.length ?? this.used.checked.length),
    ];
    const time = new Date().toTimeString().slice(0, 8);
    process.stderr.write(
      `${paint.faint(`[${time}, ${(ms / 1000).toFixed(1)} s]`)} ${parts.join('; ')}. Ctrl+C ends.\n`,
    );
  }
}

const watchedWords = (n: number): string => `${n} ${n === 1 ? 'file' : 'files'} watched`;

function sinceLast(before: readonly ReportFile[], files: readonly ReportFile[]): string {
  const { fresh, worse, gone } = findingsSince(before, files);
  const counts = [
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(worse > 0 ? [`${worse} worse`] : []),
    ...(gone > 0 ? [`${gone} fixed`] : []),
  ];
  return counts.length ? `${counts.join(', ')} since the check before` : 'the same findings as before';
}

function findingsSince(before: readonly ReportFile[], files: readonly ReportFile[]) {
  const isOpen = ({ waived, baselined }: ReportFinding) => !waived && !baselined;
  const open = (list: readonly ReportFile[]) => list.flatMap(({ findings }) => findings.filter(isOpen));
  const was = open(before);
  const { files: marked, fixed } = markKnown(
    files.map((file) => ({ ...file, findings: file.findings.filter(isOpen) })),
    was,
  );
  const now = marked.flatMap(({ findings }) => findings);
  return {
    fresh: now.filter((f) => !f.baselined && f.worsenedFrom === undefined).length,
    worse: now.filter((f) => f.worsenedFrom !== undefined).length,
    gone: fixed.length,
  };
}
