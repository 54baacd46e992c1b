/** Finds a hall file that a campus names, without being led out of the campus's folder. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export type HallFile =
  | { readonly kind: 'found'; readonly path: string; readonly realPath: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' };

/** @param named as `campusHallPath` allowed it: inside the folder, going by its words. */
export function hallFileOf(folder: string, named: string): HallFile {
  const file = path.join(folder, ...named.split('/'));
  let realPath: string;
  try {
    realPath = realpathSync.native(file);
  } catch {
    return { kind: 'missing' };
  }
  const inside = path.relative(realpathSync.native(folder), realPath);
  if (inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    return { kind: 'outside' };
  }
  return statSync(realPath).isFile() ? { kind: 'found', path: file, realPath } : { kind: 'missing' };
}
