/** The command line as its users have it: the built bundle, as a process, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, inject } from 'vitest';
import type { Report } from '../../../src/formats/report';

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Workspace {
  /** Outside every repository, so that no .gitignore or settings file of the surroundings counts. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'datahall-'));

  constructor(public program: string) {}

  /** Runs a copy of the program that stands at `file` of this workspace from here on. */
  install(file: string): void {
    this.program = this.write(file, readFileSync(this.program));
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  /** @param content text or bytes as they are, anything else as JSON. */
  write(file: string, content: unknown): string {
    const target = this.path(file);
    mkdirSync(path.dirname(target), { recursive: true });
    const asIs = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(target, asIs ? content : JSON.stringify(content));
    return target;
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  run(...args: readonly string[]): Result {
    return this.runIn('.', ...args);
  }

  runIn(folder: string, ...args: readonly string[]): Result {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [this.program, ...args], {
      cwd: this.path(folder),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (error) throw error;
    return { code: status, stdout, stderr };
  }

  /** With its standard output into an open file. */
  runInto(stdout: number, ...args: readonly string[]): Pick<Result, 'code' | 'stderr'> {
    const { status, stderr } = spawnSync(process.execPath, [this.program, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', stdout, 'pipe'],
    });
    return { code: status, stderr };
  }

  /** The JSON report of `validate`, whatever its exit code. */
  report(...args: readonly string[]): Report {
    const { stdout, stderr } = this.run('validate', '--format', 'json', ...args);
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout) as Report;
  }
}

/** Each test gets an empty workspace. */
export function datahall(): () => Workspace {
  let workspaces: Workspace[] = [];
  afterEach(() => {
    for (const { folder } of workspaces) rmSync(folder, { recursive: true, force: true });
    workspaces = [];
  });
  return () => {
    const workspace = new Workspace(inject('datahall'));
    workspaces.push(workspace);
    return workspace;
  };
}
