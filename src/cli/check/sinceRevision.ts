/** What the same files were found to have at another revision: only what is new or worse since then fails. */
import path from 'node:path';
import { fileName } from '../../formats/baselineText';
import type { ReportFile, ReportFinding } from '../../formats/report';
import { fileKind } from '../../model/fileKind';
import { inputFile, type InputFile } from '../files/inputFiles';
import { namedHalls } from '../files/namedFiles';
import { readText } from '../files/readText';
import { RevisionFolder } from '../git/revisionFolder';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import type { Changes } from './changes';
import { checkFiles, type Checked } from './checkFiles';

/**
 * Files are taken by their names, whatever their folder: a fingerprint knows no folder either. What has not changed
 * since then has the findings of now, and is neither read nor checked nor counted again.
 * @param checked the files as they are now, those that only campuses name included.
 * @param changes since the same revision.
 * @throws UsageError where a file is in no repository, or the revision is none.
 */
export async function findingsAt(
  revision: string,
  { files: checked, counted }: Checked,
  changes: Changes,
  options: ContextOptions,
  cwd: string,
  jobs: number | undefined,
): Promise<readonly ReportFinding[]> {
  const names = new Set(checked.map(({ report }) => fileName(report.path)));
  const isSame = ({ input }: { readonly input: InputFile }) => !changes.has(input);
  const same = new Map(checked.filter(isSame).map((file) => [file.input.realPath, file]));
  /** What halls add up to, then as now. */
  const totals = new Map(
    [...same.values(), ...counted.filter(isSame)].map((file) => [file.input.realPath, file.totals]),
  );
  const found = [...same.values()].flatMap(({ report }) => openFindings(report));
  const tops = new Map<string, string>();
  for (const { input } of checked) {
    const top = changes.topOf(input);
    if (!tops.has(top)) tops.set(top, input.root);
  }
  for (const [top, root] of tops) {
    const inside = (file: string) => file.startsWith(top + path.sep);
    const isAllSame = checked.every(({ input }) => !inside(input.realPath) || same.has(input.realPath));
    if (isAllSame && !changes.touches(top, names)) continue;
    const then = RevisionFolder.open(top, changes.commitIn(top));
    try {
      const inTop = path.relative(top, root);
      const rootThen =
        inTop.startsWith('..') || path.isAbsolute(inTop) ? then.folder : path.join(then.folder, inTop);
      const now = (file: string) => path.join(top, ...file.split('/'));
      const isKnown = (file: string) => totals.has(now(file));
      const wanted = then.files.filter((file) => names.has(fileName(file)) && !same.has(now(file)));
      then.bring(wanted);
      const named = hallsOf(wanted, then);
      then.bring(named.filter((file) => !isKnown(file)));
      then.mark(named.filter(isKnown));
      const files = wanted
        .map((file) => inputFile(path.join(then.folder, ...file.split('/')), rootThen))
        .filter((file) => file !== undefined);
      const contexts = new CheckContexts(options, cwd);
      const known = new Map(
        [...totals].map(([file, of]) => [path.join(then.folder, path.relative(top, file)), of]),
      );
      for (const { report } of (await checkFiles(files, contexts, then.folder, { jobs }, 'counted', known))
        .files) {
        found.push(...openFindings(report));
      }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`At ${revision}: ${error.message.replaceAll(`${then.folder}${path.sep}`, '')}`);
    } finally {
      then.remove();
    }
  }
  return found;
}

/** The halls that campuses of a revision name: all paths from the top, with `/`. */
const hallsOf = (files: readonly string[], then: RevisionFolder): string[] =>
  files
    .filter((file) => fileKind(file) === 'campus')
    .flatMap((file) => {
      const { text, problem } = readText(path.join(then.folder, ...file.split('/')));
      const folder = path.posix.dirname(file);
      return problem ? [] : namedHalls(text).map((hall) => path.posix.join(folder, hall));
    });

const openFindings = ({ findings }: ReportFile): readonly ReportFinding[] =>
  findings.filter(({ waived }) => !waived);
