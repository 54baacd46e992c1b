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
  copyFileSync(path.join(scripts, 'cliEngine.cjs'), path.join(place, 'package/engine.js'));
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
    const compiled = (command: string) => `${command}-one-${process.version}-${process.arch}.bin`;
    expect(files).toEqual([compiled('diff'), 'program-one.js', compiled('validate')]);
    expect(statSync(kept()).mode & 0o777).toBe(0o700);
    const times = () => files.map((name) => statSync(path.join(kept(), name)).mtimeMs);
    const before = times();
    for (const name of files) expect(statSync(path.join(kept(), name)).mode & 0o777).toBe(0o600);
    expect(start('validate')).toBe('one');
    expect(times()).toEqual(before);
  });

  it('of another version of the same length is not taken for it', () => {
    start('validate');
    install('two', 'two');
    expect(start('validate')).toBe('two');
    expect(readdirSync(kept())).toHaveLength(4);
  });

  it('is unpacked once', () => {
    start('validate');
    writeFileSync(path.join(place, 'package/program.js.br'), 'nothing that can be unpacked');
    expect([start('validate'), start('diff')]).toEqual(['one', 'one']);
  });

  it('that V8 refuses is compiled again, and kept anew', () => {
    start('validate');
    const [name = ''] = readdirSync(kept()).filter((file) => file.endsWith('.bin'));
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
    const longAgo = Date.now() / 1000 - 31 * 24 * 3600;
    for (const old of readdirSync(kept())) utimesSync(path.join(kept(), old), longAgo, longAgo);
    const names = () => readdirSync(kept()).map((name) => name.split('-')[0]);
    start('validate');
    expect(names()).toEqual(['validate']);
    start('validate');
    expect(names()).toEqual(['program', 'validate']);
  });

  it('is not needed: a cache that is a file is passed over', () => {
    writeFileSync(path.join(place, 'cache'), '');
    expect(start('validate')).toBe('one');
  });
});
