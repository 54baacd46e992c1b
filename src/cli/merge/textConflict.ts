/** A merge as text, for what cannot be merged by objects: always with markers that nobody can miss. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ThreeVersions {
  readonly base: Uint8Array;
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

/** git's own, for a file that says nothing else. */
export const MARKER_SIZE = 7;

/**
 * As `git merge-file` has it. Where that finds nothing to mark, or there is no git, both versions stand whole between
 * markers: what could not be checked must not look merged.
 */
export function textConflict(versions: ThreeVersions, markerSize: number): Uint8Array {
  const merged = mergeFile(versions, markerSize);
  const marker = new RegExp(`^<{${markerSize}}(?:[ \\r\\n]|$)`, 'm');
  if (merged === undefined || !marker.test(merged.toString('latin1')))
    return wholeConflict(versions, markerSize);
  return new Uint8Array(merged);
}

/** Both versions whole between markers. */
export function wholeConflict({ ours, theirs }: ThreeVersions, markerSize: number): Uint8Array {
  const line = (sign: string, label: string) =>
    new TextEncoder().encode(`${sign.repeat(markerSize)}${label}\n`);
  return joined([
    line('<', ' ours'),
    ...withLineEnd(ours),
    line('=', ''),
    ...withLineEnd(theirs),
    line('>', ' theirs'),
  ]);
}

function withLineEnd(bytes: Uint8Array): Uint8Array[] {
  const last = bytes.at(-1);
  return last === undefined || last === 0x0a ? [bytes] : [bytes, new Uint8Array([0x0a])];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function mergeFile({ base, ours, theirs }: ThreeVersions, markerSize: number): Buffer | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'datahall-merge-'));
  try {
    const files = { ours, base, theirs };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
    const labels = Object.keys(files).flatMap((name) => ['-L', name]);
    const { status, stdout, error } = spawnSync(
      'git',
      ['merge-file', '-p', '-q', `--marker-size=${markerSize}`, ...labels, ...Object.keys(files)],
      { cwd: folder, maxBuffer: 2 ** 30 },
    );
    // The status is the number of conflicts, at most 127; beyond that git failed.
    return error || status === null || status > 127 ? undefined : stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
