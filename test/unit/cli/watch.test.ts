import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { datahall, type Workspace } from './datahall';
import { clean, unknownKey, unresolved } from './halls';

const workspace = datahall();

let running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
});

/** A watch, and what it has printed. */
class Watching {
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;
  private out = '';
  private err = '';
  private heard: () => void = () => undefined;

  constructor(w: Workspace, ...args: readonly string[]) {
    this.child = spawn(process.execPath, [w.program, 'validate', '--watch', ...args], { cwd: w.folder });
    running.push(this.child);
    this.child.stdout?.on('data', (text: Buffer) => this.add('out', text));
    this.child.stderr?.on('data', (text: Buffer) => this.add('err', text));
    this.ended = new Promise((resolve) => this.child.on('close', (code) => resolve(code)));
  }

  private add(stream: 'out' | 'err', text: Buffer): void {
    this[stream] += text.toString();
    this.heard();
  }

  /** What was printed since the last call, once `n` checks are done. */
  async checks(n = 1): Promise<{ out: string; err: string }> {
    for (;;) {
      const done = this.err.split('Ctrl+C ends.').length - 1;
      if (done >= n) {
        const { out, err } = this;
        this.out = this.err = '';
        return { out, err };
      }
      const code = await Promise.race([
        new Promise<'heard'>((resolve) => (this.heard = () => resolve('heard'))),
        this.ended,
      ]);
      if (code !== 'heard') throw new Error(`It ended with ${code}: ${this.out}${this.err}`);
    }
  }

  async interrupt(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  end(): Promise<number | null> {
    return this.ended;
  }

  get stderr(): string {
    return this.err;
  }
}

const only = ['--only', 'data'];

describe('validate --watch', () => {
  it('checks again what was written, tells what is new and fixed, and ends with 0 on Ctrl+C', async () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    w.write('deep/b.hall.json', clean);
    const watching = new Watching(w, ...only);
    expect((await watching.checks()).err).toContain('2 files watched');
    w.write('deep/b.hall.json', unresolved);
    const broken = await watching.checks();
    expect(broken.out).toContain('data/unresolved-reference');
    expect(broken.err).toContain('deep/b.hall.json changed; 1 new since the check before');
    w.write('deep/b.hall.json', clean);
    const mended = await watching.checks();
    expect(mended.out).toContain('No findings in 2 files');
    expect(mended.err).toContain('1 fixed since the check before');
    expect(await watching.interrupt()).toBe(0);
  });

  it('sees files that come and go, in new folders too, and what an editor moves into place', async () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    const watching = new Watching(w, ...only);
    await watching.checks();
    mkdirSync(w.path('new/deeper'), { recursive: true });
    w.write('new/deeper/b.hall.json', clean);
    let seen = '';
    // The folder may have been seen before the file in it.
    while (!seen.includes('2 files watched')) seen = (await watching.checks()).err;
    w.write('swap', unresolved);
    renameSync(w.path('swap'), w.path('new/deeper/b.hall.json'));
    expect((await watching.checks()).out).toContain('data/unresolved-reference');
    rmSync(w.path('new'), { recursive: true });
    while (!seen.includes('1 file watched')) seen = (await watching.checks()).err;
    expect(await watching.interrupt('SIGTERM')).toBe(0);
  });

  it('judges anew when the settings, a catalogue or a baseline change, and waits while they are broken', async () => {
    const w = workspace();
    w.write('a.hall.json', unknownKey);
    const watching = new Watching(w, ...only);
    expect((await watching.checks()).out).toContain('1 warning');
    w.write('.datahall.json', { rules: { 'data/unknown-key': 'error' } });
    expect((await watching.checks()).out).toContain('1 error');
    w.write('.datahall.json', '{ "rules": ');
    const { out, err } = await watching.checks();
    expect(out).toBe('');
    expect(err).toContain('.datahall.json');
    w.write('.datahall.json', { baseline: 'known.json' });
    expect((await watching.checks()).err).toContain('known.json');
    w.run('baseline', 'create', ...['--baseline', 'known.json']);
    expect((await watching.checks()).out).toContain('1 known');
    expect(await watching.interrupt()).toBe(0);
  });

  it('waits for a first file, and writes reports into files each time', async () => {
    const w = workspace();
    const watching = new Watching(w, ...only, '--format', 'json=report.json');
    expect((await watching.checks()).err).toContain('no file matched');
    w.write('a.hall.json', unresolved);
    await watching.checks();
    expect(JSON.parse(w.read('report.json'))).toMatchObject({ summary: { errors: 1 } });
    expect(await watching.interrupt()).toBe(0);
  });

  it('answers a burst of writes once', async () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    const watching = new Watching(w, ...only);
    await watching.checks();
    for (let i = 0; i < 20; i++) w.write('a.hall.json', i === 19 ? unresolved : unknownKey);
    const { out, err } = await watching.checks();
    expect(out).toContain('data/unresolved-reference');
    expect(err.split('Ctrl+C ends.')).toHaveLength(2);
    expect(await watching.interrupt()).toBe(0);
    expect(watching.stderr).not.toContain('Ctrl+C ends.');
  });

  it.each([
    [['--fix'], '--fix'],
    [['--print-config'], '--print-config'],
    [['--only', 'dta'], 'No rule'],
    [['--format', 'xml'], 'Unknown format'],
  ])('is wrong usage with %j', async (args, said) => {
    const w = workspace();
    w.write('a.hall.json', clean);
    const watching = new Watching(w, ...args);
    expect(await watching.end()).toBe(2);
    expect(watching.stderr).toContain(said);
  });
});
