/** What the same files were found to have at another revision: only what is new or worse since then fails. */
import path from 'node:path';
import { fileName } from '../../formats/baselineText';
import type { ReportFile, ReportFinding } from '../../formats/report';
import { inputFile, shownPath, type InputFile } from '../files/inputFiles';
import { commitOf, topLevel } from '../git/git';
import { RevisionFolder } from '../git/revisionFolder';
import { CheckContexts, type ContextOptions } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import type { Changes } from './changes';
import { checkFiles } from './checkFiles';

/**
 * Files are taken by their names, whatever their folder: a fingerprint knows no folder either. What has not changed
 * since then has the findings of now, and is not checked again.
 * @param checked the files as they are now, of which some may be named by campuses only.
 * @param inputs those that were asked for.
 * @param changes since the same revision.
 * @throws UsageError where a file is in no repository, or the revision is none.
 */
export async function findingsAt(
  revision: string,
  checked: readonly ReportFile[],
  inputs: readonly InputFile[],
  changes: Changes,
  options: ContextOptions,
  cwd: string,
  jobs: number | undefined,
): Promise<readonly ReportFinding[]> {
  const names = new Set(checked.map((file) => fileName(file.path)));
  const unchanged = new Set(inputs.filter((input) => !changes.has(input)).map(({ realPath }) => realPath));
  const sameAsNow = new Set(
    inputs.filter((i) => unchanged.has(i.realPath)).map((i) => shownPath(i.path, cwd)),
  );
  const found = checked.filter((file) => sameAsNow.has(file.path)).flatMap(openFindings);
  const tops = new Map<string, string>();
  for (const { realPath, root } of inputs) {
    const top = topLevel(path.dirname(realPath));
    if (!tops.has(top)) tops.set(top, root);
  }
  for (const [top, root] of tops) {
    const then = RevisionFolder.write(top, commitOf(top, revision));
    try {
      const inTop = path.relative(top, root);
      const rootThen =
        inTop.startsWith('..') || path.isAbsolute(inTop) ? then.folder : path.join(then.folder, inTop);
      const files = then.files
        .filter((file) => names.has(fileName(file)) && !unchanged.has(path.join(top, ...file.split('/'))))
        .map((file) => inputFile(path.join(then.folder, ...file.split('/')), rootThen))
        .filter((file) => file !== undefined);
      const contexts = new CheckContexts(options, cwd);
      for (const { report } of await checkFiles(files, contexts, then.folder, { jobs }, 'counted')) {
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

const openFindings = ({ findings }: ReportFile): readonly ReportFinding[] =>
  findings.filter(({ waived }) => !waived);
