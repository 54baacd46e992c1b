/** Halls as they were checked last, for a program that checks again and again: what is the same is not judged anew. */
import { statSync } from 'node:fs';
import type { InputFile } from '../files/inputFiles';
import type { CheckContext } from '../settings/checkContexts';
import type { CheckedFile } from './checkHallFile';

interface Known {
  readonly state: string;
  readonly root: string;
  readonly today: string;
  readonly hall: CheckedFile;
}

export class KnownHalls {
  private readonly byFile = new Map<string, Known>();

  /** What changes with every write of the file; undefined where it is gone. */
  stateOf({ realPath }: InputFile): string | undefined {
    const stat = statSync(realPath, { bigint: true, throwIfNoEntry: false });
    return stat && [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ');
  }

  of(input: InputFile, state: string | undefined, { today }: CheckContext): CheckedFile | undefined {
    const known = this.byFile.get(input.realPath);
    if (!known || known.state !== state || known.root !== input.root || known.today !== today)
      return undefined;
    return known.hall;
  }

  /** @param state of before the check: a file that was written since then will be checked again. */
  keep(input: InputFile, state: string | undefined, { today }: CheckContext, hall: CheckedFile): void {
    if (state === undefined || state !== this.stateOf(input)) this.byFile.delete(input.realPath);
    else this.byFile.set(input.realPath, { state, root: input.root, today, hall });
  }

  /** For when settings, equipment or the list of files have changed. */
  forget(): void {
    this.byFile.clear();
  }
}
