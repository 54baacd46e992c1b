/** What a file holds, by its name alone: nothing is opened to find out. */
export type FileKind = 'hall' | 'campus' | 'catalog' | 'settings';

export const SETTINGS_FILE = '.datahall.json';

/** @param path with `/` or `\` between its parts. Undefined for a file that is none of ours. */
export function fileKind(path: string): FileKind | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (name === SETTINGS_FILE) return 'settings';
  if (name.endsWith('.hall.json')) return 'hall';
  if (name.endsWith('.campus.json')) return 'campus';
  return name.endsWith('.catalog.json') ? 'catalog' : undefined;
}
