/** What the npm package keeps of its compiled program: only for its user, and never needed. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../../scripts/', import.meta.url));

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'datahall-start-'));
  install('one', 'one');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const kept = () => path.join(place, 'cache/datahall');

/** A program that says its name: of the same length for names of the same length. */
function install(key: string, says: string): void {
  const program = `#!/usr/bin/env node\nconst f = () => '${says}';\nprocess.stdout.write(f());\nif (process.argv[2] === 'wrong') process.exitCode = 2;\n`;
  mkdirSync(path.join(place, 'package'), { recursive: true });
  writeFileSync(path.join(place, 'package/program.js.br'), new Uint8Array(brotliCompressSync(program)));
  const loader = readFileSync(path.join(scripts, 'cliLoader.cjs'), 'utf8');
  writeFileSync(path.join(place, 'package/datahall.js'), loader.replace('__PROGRAM_KEY__', key));
  copyFileSync(path.join(scripts, 'cliCodeCache.cjs'), path.join(place, 'package/codeCache.js'));
}

function start(command: string, env: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(place, 'package/datahall.js'), command], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: path.join(place, 'cache'), ...env },
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('the compiled program', () => {
  it('is kept for each command, for its user alone, and found again', () => {
    expect([start('validate'), start('diff')]).toEqual(['one', 'one']);
    const files = readdirSync(kept()).sort();
    expect(files).toEqual(['diff', 'validate'].map((c) => `${c}-one-${process.version}-${process.arch}.bin`));
    const file = path.join(kept(), files[1] ?? '');
    expect([statSync(kept()).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
    const { mtimeMs } = statSync(file);
    expect(start('validate')).toBe('one');
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it('of another version of the same length is not taken for it', () => {
    start('validate');
    install('two', 'two');
    expect(start('validate')).toBe('two');
    expect(readdirSync(kept())).toHaveLength(2);
  });

  it('that V8 refuses is compiled again, and kept anew', () => {
    start('validate');
    const [name = ''] = readdirSync(kept());
    writeFileSync(path.join(kept(), name), 'not compiled code');
    expect(start('validate')).toBe('one');
    expect(statSync(path.join(kept(), name)).size).toBeGreaterThan(100);
  });

  it('is not kept after wrong usage, for an argument that is no command, or where it is not wanted', () => {
    for (const command of ['wrong', '../../x', 'a.hall.json', '']) expect(start(command)).toBe('one');
    expect(start('validate', { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('one');
    expect(start('validate', { XDG_CACHE_HOME: '', HOME: '' })).toBe('one');
    expect(existsSync(kept())).toBe(false);
  });

  it('is neither read from nor written to a folder that others may write to, or a link', () => {
    mkdirSync(kept(), { recursive: true });
    chmodSync(kept(), 0o777);
    expect(start('validate')).toBe('one');
    expect(readdirSync(kept())).toEqual([]);
    rmSync(kept(), { recursive: true });
    mkdirSync(path.join(place, 'elsewhere'));
    symlinkSync(path.join(place, 'elsewhere'), kept());
    expect(start('validate')).toBe('one');
    expect(readdirSync(path.join(place, 'elsewhere'))).toEqual([]);
  });

  it('goes a month after it was made, once anything new is kept', () => {
    start('diff');
    const [old = ''] = readdirSync(kept());
    const longAgo = Date.now() / 1000 - 31 * 24 * 3600;
    utimesSync(path.join(kept(), old), longAgo, longAgo);
    start('validate');
    expect(readdirSync(kept()).map((name) => name.split('-')[0])).toEqual(['validate']);
  });

  it('is not needed: a cache that is a file is passed over', () => {
    writeFileSync(path.join(place, 'cache'), '');
    expect(start('validate')).toBe('one');
  });
});
