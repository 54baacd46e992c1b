/** What the same files were found to have at another revision: only what is new or worse since then fails. */
import path from 'node:path';
import { fileName } from '../../formats/baselineText';
import type { ReportFile, ReportFinding } from '../../formats/report';
import { inputFile } from '../files/inputFiles';
import { commitOf } from '../git/git';
import { RevisionFolder } from '../git/revisionFolder';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import type { Changes } from './changes';
import { checkFiles, type CheckedInput } from './checkFiles';

/**
 * Files are taken by their names, whatever their folder: a fingerprint knows no folder either. What has not changed
 * since then has the findings of now, and is neither checked nor counted again.
 * @param checked the files as they are now, those that only campuses name included.
 * @param changes since the same revision.
 * @throws UsageError where a file is in no repository, or the revision is none.
 */
export async function findingsAt(
  revision: string,
  checked: readonly CheckedInput[],
  changes: Changes,
  options: ContextOptions,
  cwd: string,
  jobs: number | undefined,
): Promise<readonly ReportFinding[]> {
  const names = new Set(checked.map(({ report }) => fileName(report.path)));
  const same = new Map(
    checked.filter(({ input }) => !changes.has(input)).map((file) => [file.input.realPath, file]),
  );
  const found = [...same.values()].flatMap(({ report }) => openFindings(report));
  const tops = new Map<string, string>();
  for (const { input } of checked) {
    const top = changes.topOf(input);
    if (!tops.has(top)) tops.set(top, input.root);
  }
  for (const [top, root] of tops) {
    const commit = commitOf(top, revision);
    const inside = (file: string) => file.startsWith(top + path.sep);
    const isAllSame = checked.every(({ input }) => !inside(input.realPath) || same.has(input.realPath));
    if (isAllSame && !changes.touches(top, names)) continue;
    const then = RevisionFolder.write(top, commit);
    try {
      const inTop = path.relative(top, root);
      const rootThen =
        inTop.startsWith('..') || path.isAbsolute(inTop) ? then.folder : path.join(then.folder, inTop);
      const files = then.files
        .filter((file) => names.has(fileName(file)) && !same.has(path.join(top, ...file.split('/'))))
        .map((file) => inputFile(path.join(then.folder, ...file.split('/')), rootThen))
        .filter((file) => file !== undefined);
      const contexts = new CheckContexts(options, cwd);
      const counted = new Map(
        [...same].map(([file, { totals }]) => [path.join(then.folder, path.relative(top, file)), totals]),
      );
      for (const file of await checkFiles(files, contexts, then.folder, { jobs }, 'counted', counted)) {
        found.push(...openFindings(file.report));
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

const openFindings = ({ findings }: ReportFile): readonly ReportFinding[] =>
  findings.filter(({ waived }) => !waived);
