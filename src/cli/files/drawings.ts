/** The drawings under the plans of a folder's halls, for the rule that asks whether they can be shown. */
import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { judgeDrawing, tooLarge, type DrawingLookup, type DrawingProblem } from '../../model/drawing';
import { isUnderlayFile } from '../../model/underlayFile';

/** Looks at each drawing once a run; what was looked for counts among the files to watch. */
export class Drawings {
  private readonly known = new Map<string, DrawingProblem | 'sound'>();

  /** Of the halls in that folder. */
  beside(folder: string): DrawingLookup {
    return (file) => {
      if (!isUnderlayFile(file)) return undefined;
      const absolute = path.resolve(folder, file);
      let found = this.known.get(absolute);
      if (!found) this.known.set(absolute, (found = look(folder, file) ?? 'sound'));
      return found;
    };
  }

  /** Absolute; some may not be there. */
  get asked(): readonly string[] {
    return [...this.known.keys()];
  }
}

function look(folder: string, file: string): DrawingProblem | undefined {
  try {
    let at = folder;
    for (const part of file.split('/').filter((step) => step !== '' && step !== '.')) {
      at = path.join(at, part);
      // A link may lead anywhere, and what a stranger's hall names is opened without being asked.
      if (lstatSync(at).isSymbolicLink()) return { kind: 'link' };
    }
    const handle = openSync(at, 'r');
    try {
      const stat = fstatSync(handle);
      if (!stat.isFile()) return { kind: 'missing' };
      return tooLarge(stat.size) ?? judgeDrawing(file, new Uint8Array(readFileSync(handle)));
    } finally {
      closeSync(handle);
    }
  } catch {
    return { kind: 'missing' };
  }
}
