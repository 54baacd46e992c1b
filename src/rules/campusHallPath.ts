/** Which hall files a campus may name: what a stranger's campus file names is opened without being asked. */
import { said, type Said } from '../words/said';

export type CampusHallPath =
  | {
      readonly ok: true;
      /** Relative to the campus file's folder, without `.` and `..`, with `/` between its parts. */
      readonly path: string;
    }
  | { readonly ok: false; readonly problem: Said };

/** Only the words are looked at: that no link leads out of the folder is the shell's to see. */
export function campusHallPath(file: string): CampusHallPath {
  const no = (problem: Said): CampusHallPath => ({ ok: false, problem });
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(file)) return no(said('a URL'));
  if (/^([/\\]|[A-Za-z]:)/.test(file)) return no(said('an absolute path'));
  if (file.includes('\\')) return no(said('a path with "{0}" in it (write "/")', '\\'));
  // "./C:/h.hall.json" is a drive on Windows once its "." is gone, and "a.hall.json:b" another stream of a file.
  if (file.includes(':')) return no(said('a path with ":" in it'));
  // A NUL ends a path early, a line end forges a report's lines.
  if (/[\u0000-\u001f\u007f]/.test(file)) return no(said('a path with control characters'));
  const parts: string[] = [];
  for (const part of file.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return no(said("outside the campus file's folder"));
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  const path = parts.join('/');
  return path.endsWith('.hall.json')
    ? { ok: true, path }
    : no(said('not named like a hall file (NAME.hall.json)'));
}
