/**
 * Names a finding so that it can be recognised in another report, after a reformat or a move of its objects:
 * made of the rule, the file's name and the object ids, never of lines, positions or figures.
 */
import { fnv64 } from '../text/fnv64';
import type { Finding } from './finding';

type Named = Pick<Finding, 'rule' | 'objects' | 'message'>;

/**
 * The fingerprints of all findings of one file, in their order. Findings that are equal by rule and objects stay
 * apart: all but the first carry a number.
 * @param fileName the last part of the file's path: a folder may move.
 */
export function fingerprints(fileName: string, findings: readonly Named[]): string[] {
  const byKey = new Map<string, { index: number; message: string }[]>();
  findings.forEach(({ rule, objects, message }, index) => {
    const key = [rule, fileName, ...[...objects].sort()].join('|');
    const equal = byKey.get(key);
    if (equal) equal.push({ index, message });
    else byKey.set(key, [{ index, message }]);
  });
  const result = new Array<string>(findings.length).fill('');
  for (const [key, equal] of byKey) {
    const hash = fnv64(key);
    // Numbered by message: their order in the report depends on where they stand.
    equal.sort((a, b) => (a.message < b.message ? -1 : a.message > b.message ? 1 : a.index - b.index));
    equal.forEach(({ index }, n) => (result[index] = n === 0 ? hash : `${hash}-${n + 1}`));
  }
  return result;
}
