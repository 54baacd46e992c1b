/** Builds the command line once for all the tests that run it: `datahall.ts` is told where it stands. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the program. */
    datahall: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

export default function setup(project: TestProject): () => void {
  // Of this process alone: another run beside it may be of another state of the sources.
  const outdir = `out/test-cli/${process.pid}`;
  execFileSync(process.execPath, ['scripts/build.mjs', '--only=cli', `--outdir=${outdir}`], { cwd: root });
  project.provide('datahall', path.join(root, outdir, 'datahall.js'));
  return () => rmSync(path.join(root, outdir), { recursive: true, force: true });
}
