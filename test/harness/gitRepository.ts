import { execFileSync } from 'node:child_process';

const lockTimeoutMs = 20_000;

/** A git repository in a test's own folder, independent of the settings of whoever runs the tests. */
export class GitRepository {
  /** Makes `folder` a repository with everything in it committed. */
  constructor(private readonly folder: string) {
    this.git('init', '--quiet', '--initial-branch=main');
    this.commitAll('Start');
  }

  /** @throws with git's own message when git fails */
  git(...args: string[]): string {
    for (const deadline = Date.now() + lockTimeoutMs; ;) {
      try {
        return this.run(args);
      } catch (error) {
        // VS Code's git has it for a moment.
        if (!/\.lock': File exists/.test(String(error)) || Date.now() > deadline) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      }
    }
  }

  private run(args: readonly string[]): string {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
    return execFileSync('git', ['-C', this.folder, ...identity, '-c', 'core.autocrlf=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: this.folder, GIT_CONFIG_NOSYSTEM: '1' },
    });
  }

  commitAll(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  /** Lines that differ from the last commit: `-old` and `+new`, without headers and context. */
  changedLines(file: string): string[] {
    return this.git('diff', '--unified=0', '--', file)
      .split('\n')
      .filter((line) => /^[-+](?![-+]{2} )/.test(line));
  }
}
