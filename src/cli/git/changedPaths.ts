/** Which files differ between two commits, or a commit and the working tree, with renamed ones followed. */
import { git } from './git';

export interface ChangedPath {
  /** From the top of the repository, with `/` between the parts; undefined on the side on which it is not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Plain files only.
 * @param folder in which `paths` are meant; all below it where there are none.
 * @param to a commit; undefined for the working tree.
 * @throws UsageError where git fails.
 */
export function changedPaths(
  folder: string,
  from: string,
  to: string | undefined,
  paths: readonly string[],
): ChangedPath[] {
  const output = git(
    folder,
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--find-renames',
    // A setting of the person's must not make paths relative.
    '--no-relative',
    '--no-ext-diff',
    '--no-textconv',
    from,
    ...(to === undefined ? [] : [to]),
    '--',
    ...(paths.length > 0 ? paths : ['.']),
  ).toString('utf8');
  const fields = output.split('\0');
  const changed: ChangedPath[] = [];
  for (let i = 0; i + 1 < fields.length;) {
    // `:100644 100644 <hash> <hash> M`, then one path, or two of what was renamed or copied.
    const [modeBefore = '', modeAfter = '', , , status = ''] = fields[i++]!.replace(/^:/, '').split(' ');
    const isPair = /^[RC]/.test(status);
    const first = fields[i++]!;
    const second = isPair ? fields[i++]! : first;
    const isFile = (mode: string) => mode.startsWith('100');
    // The source of a copy is still there: what came is new.
    const before = isFile(modeBefore) && !status.startsWith('C') ? first : undefined;
    const after = isFile(modeAfter) ? second : undefined;
    if (before !== undefined || after !== undefined) changed.push({ before, after });
  }
  return changed;
}

/** The commit from which two histories went apart. @throws UsageError where they have nothing in common. */
export const mergeBase = (top: string, a: string, b: string): string =>
  git(top, 'merge-base', a, b).toString('utf8').trim();
