/** Halls merged by git itself, with the driver that `datahall git install` registered. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GitRepository } from '../../harness/gitRepository';
import { datahall, type Workspace } from './datahall';
import { hallOf, hallText, newRack } from './mergeHalls';

const workspace = datahall();
const hall = 'halls/h07.hall.json';

interface Clone {
  readonly w: Workspace;
  readonly git: GitRepository;
  /** Commits a version of the hall on a branch. */
  commit(branch: string, text: string): void;
  read(): ReturnType<typeof hallOf>;
}

/** A repository with a hall on `main` and the driver set up; `other` begins at the same commit. */
function clone(base = hallText(), isInstalled = true): Clone {
  const w = workspace();
  w.write(hall, base);
  const git = new GitRepository(w.folder);
  if (isInstalled) expect(w.run('git', 'install').stdout).toContain('ok     The merge driver runs');
  git.commitAll('Attributes');
  git.git('branch', 'other');
  return {
    w,
    git,
    commit: (branch, text) => {
      git.git('checkout', '--quiet', branch);
      w.write(hall, text);
      git.commitAll(`${branch} edits`);
    },
    read: () => hallOf(w.read(hall)),
  };
}

/** Two edits that git cannot merge as text: of the same line, and of the one behind it. */
const ours = { R1: { powerKw: 12 }, R2: { powerKw: 11 } };
const theirs = { R1: { at: [3000, 6000] } } as const;
const both = { R1: { at: [3000, 6000], powerKw: 12 }, R2: { powerKw: 11 } } as const;

/** git's words when it fails, which it should not have done. */
function failureOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}`;
  }
  throw new Error('git did not fail.');
}

describe('two branches whose edits meet on one line', () => {
  it('git merge', () => {
    const { w, git, commit } = clone();
    commit('other', hallText(theirs));
    commit('main', hallText(ours));
    git.git('merge', '--quiet', '--no-edit', 'other');
    expect(w.read(hall)).toBe(hallText(both));
    expect(git.git('status', '--porcelain')).toBe('');
  });

  it('git merge, begun in a folder below', () => {
    const { w, git, commit } = clone();
    commit('other', hallText(theirs));
    commit('main', hallText(ours));
    git.git('-C', 'halls', 'merge', '--quiet', '--no-edit', 'other');
    expect(w.read(hall)).toBe(hallText(both));
  });

  it('git rebase', () => {
    const { w, git, commit } = clone();
    commit('main', hallText(ours));
    commit('other', hallText(theirs));
    git.git('rebase', '--quiet', 'main');
    expect(hallOf(w.read(hall))).toEqual(hallOf(hallText(both)));
    expect(git.git('log', '--format=%s')).toBe('other edits\nmain edits\nAttributes\nStart\n');
  });

  it('git cherry-pick', () => {
    const { w, git, commit } = clone();
    commit('other', hallText(theirs));
    commit('main', hallText(ours));
    git.git('cherry-pick', 'other');
    expect(w.read(hall)).toBe(hallText(both));
  });

  it('git stash pop', () => {
    const { w, git, commit } = clone();
    w.write(hall, hallText(theirs));
    git.git('stash', 'push', '--quiet');
    commit('main', hallText(ours));
    git.git('stash', 'pop', '--quiet');
    expect(hallOf(w.read(hall))).toEqual(hallOf(hallText(both)));
  });

  it('git merge without the driver: git merges as text, and cannot', () => {
    const { git, commit } = clone(hallText(), false);
    commit('other', hallText(theirs));
    commit('main', hallText(ours));
    expect(failureOf(() => git.git('merge', '--no-edit', 'other'))).toContain('CONFLICT (content)');
  });
});

describe('what cannot be decided', () => {
  it('stops the merge with both versions in the file, and goes on once it is decided', () => {
    const { w, git, commit, read } = clone();
    commit('other', hallText({ R1: { powerKw: 14 }, R2: { at: [3600, 6000] } }));
    commit('main', hallText({ R1: { powerKw: 12 } }));
    const said = failureOf(() => git.git('merge', '--no-edit', 'other'));
    expect(said).toContain('CONFLICT (content)');
    expect(said).toContain('R1: powerKw is 12 on our side and 14 on theirs; it was 10.');
    expect(git.git('status', '--porcelain')).toBe(`UU ${hall}\n`);
    expect(read().$conflicts).toHaveLength(1);
    expect(read().racks[1]).toMatchObject({ at: [3600, 6000] });
    w.write(hall, hallText({ R1: { powerKw: 14 }, R2: { at: [3600, 6000] } }));
    git.commitAll('Merged');
    expect(git.git('log', '-1', '--format=%p').trim().split(' ')).toHaveLength(2);
  });

  it('the same id added on both sides in different places, which text merges without a word', () => {
    // The new racks stand lines apart: git alone would keep both.
    const many = [1, 2, 3, 4, 5].map((n) => newRack(`S${n}`, [6000 + 600 * n, 6000]));
    const added = (at: number, x: number) => [
      ...many.slice(0, at),
      newRack('NEW', [x, 9000]),
      ...many.slice(at),
    ];
    const edits = (git: GitRepository, commit: Clone['commit']) => {
      commit('other', hallText({ others: added(5, 6000) }));
      commit('main', hallText({ others: added(0, 9000) }));
      return () => git.git('merge', '--quiet', '--no-edit', 'other');
    };
    const asText = clone(hallText({ others: many }), false);
    edits(asText.git, asText.commit)();
    expect(asText.read().racks.filter(({ id }) => id === 'NEW')).toHaveLength(2);

    const byObjects = clone(hallText({ others: many }));
    expect(failureOf(edits(byObjects.git, byObjects.commit))).toContain('CONFLICT (content)');
    expect(byObjects.read().racks.filter(({ id }) => id === 'NEW')).toMatchObject([{ at: [9000, 9000] }]);
    expect(byObjects.read().$conflicts).toMatchObject([{ id: 'NEW', path: [] }]);
  });
});

describe('a driver that cannot run', () => {
  it('leaves markers when the program is gone, and the doctor says so', () => {
    const w = workspace();
    w.install('tools/datahall.js');
    w.write(hall, hallText());
    const git = new GitRepository(w.folder);
    w.run('git', 'install');
    git.commitAll('Attributes');
    git.git('branch', 'other');
    git.git('checkout', '--quiet', 'other');
    // Far from ours: as text it would merge without a word.
    w.write(hall, hallText({ name: 'Theirs' }));
    git.commitAll('other');
    git.git('checkout', '--quiet', 'main');
    w.write(hall, hallText({ R2: { powerKw: 14 } }));
    git.commitAll('main');
    w.install('.git/doctor.js');
    renameSync(w.path('tools/datahall.js'), w.path('tools/moved.js'));
    git.git('commit', '--quiet', '--all', '--message=The program is gone');

    const said = failureOf(() => git.git('merge', '--no-edit', 'other'));
    expect(said).toContain('datahall could not run');
    expect(said).toContain('CONFLICT (content)');
    const text = w.read(hall);
    expect(text).toMatch(/^<<<<<<< ours$/m);
    expect(text).toContain('"powerKw":14');
    expect(text).toContain('"name": "Theirs"');

    const { code, stdout } = w.run('git', 'doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(/WRONG {2}The merge driver runs\n.*does not merge \(.*Run "datahall git install"/);
  });

  it('leaves markers when the program dies on the way', () => {
    const { w, git, commit } = clone();
    commit('other', hallText({ name: 'Theirs' }));
    commit('main', hallText({ R2: { powerKw: 14 } }));
    // What has marked the file and then ends in the middle, as a process that is killed.
    const script = `require('fs').writeFileSync(process.argv.at(-3), '<<<<<<< ours\\n'); process.kill(process.pid, 'SIGKILL')`;
    w.write('.git/dies.js', script);
    w.run('git', 'install', '--command', `node '${w.path('.git/dies.js')}'`);
    expect(failureOf(() => git.git('merge', '--no-edit', 'other'))).toContain('CONFLICT (content)');
    expect(w.read(hall)).toBe('<<<<<<< ours\n');
    expect(git.git('status', '--porcelain')).toContain(`UU ${hall}`);
  });
});

describe('datahall git', () => {
  it('sets up once, keeps what others wrote, and takes out only its own', () => {
    const w = workspace();
    const before = '*.png binary\n*.hall.json text eol=lf';
    w.write('.gitattributes', before);
    const git = new GitRepository(w.folder);
    git.git('config', 'merge.other.driver', 'true');
    const config = w.read('.git/config');
    w.run('git', 'install');
    const once = { attributes: w.read('.gitattributes'), config: w.read('.git/config') };
    expect(once.attributes.startsWith(`${before}\n`)).toBe(true);
    expect(
      git.git('check-attr', 'merge', 'text', 'diff', '--', 'a/b.hall.json', 'c.campus.json', 'd.json'),
    ).toBe(
      [
        'a/b.hall.json: merge: datahall',
        'a/b.hall.json: text: set',
        'a/b.hall.json: diff: datahall',
        'c.campus.json: merge: datahall',
        'c.campus.json: text: unspecified',
        'c.campus.json: diff: datahall',
        'd.json: merge: unspecified',
        'd.json: text: unspecified',
        'd.json: diff: unspecified',
        '',
      ].join('\n'),
    );
    expect(w.run('git', 'install').stdout).toContain('All was set up already');
    expect({ attributes: w.read('.gitattributes'), config: w.read('.git/config') }).toEqual(once);
    w.run('git', 'uninstall');
    expect(w.read('.gitattributes')).toBe(`${before}\n`);
    expect(w.read('.git/config').trim()).toBe(config.trim());
    expect(w.run('git', 'uninstall').stdout).toContain('Nothing was set up');
  });

  it('takes away a file of attributes that it made', () => {
    const w = workspace();
    w.write(hall, hallText());
    const git = new GitRepository(w.folder);
    w.run('git', 'install');
    git.commitAll('Attributes');
    expect(w.run('git', 'uninstall').stdout).toContain('.gitattributes: commit that too');
    expect(existsSync(w.path('.gitattributes'))).toBe(false);
    expect(w.run('git', 'doctor').stdout).toContain('gone from the working tree');
  });

  it('finds a clone in which the attributes are there and the driver is not', () => {
    const { w, git } = clone();
    git.git('config', '--remove-section', 'merge.datahall');
    const { code, stdout } = w.run('git', 'doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /WRONG {2}The merge driver is registered in this clone\n.*git merges halls as text, and says nothing/,
    );
    expect(stdout).toContain('Run "datahall git install"');
  });

  it('finds a line elsewhere that takes a hall away from it', () => {
    const { w } = clone();
    w.write('halls/.gitattributes', '*.hall.json -merge\n');
    const { code, stdout } = w.run('git', 'doctor');
    expect(code).toBe(1);
    expect(stdout).toContain(`Not so for ${hall} (unset)`);
  });

  it('finds a driver that is another', () => {
    const { w, git } = clone();
    git.git('config', 'merge.datahall.driver', 'true');
    expect(w.run('git', 'doctor').stdout).toMatch(/WRONG {2}The merge driver runs\n.*did not merge/);
  });

  it('says where there is no repository, and writes nothing', () => {
    const w = workspace();
    expect(w.run('git', 'install')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not a git repository') as string,
    });
    expect(existsSync(w.path('.gitattributes'))).toBe(false);
  });

  it('serves a worktree and a path with spaces and quotes', () => {
    const w = workspace();
    w.install(`it's here/datahall.js`);
    w.write(hall, hallText());
    const git = new GitRepository(w.folder);
    appendFileSync(w.path('.git/info/exclude'), `it's here\nside\n`);
    expect(w.run('git', 'install').stdout).toContain('ok     The merge driver runs');
    git.commitAll('Attributes');
    git.git('branch', 'other');
    git.git('worktree', 'add', '--quiet', 'side', 'other');
    w.write(`side/${hall}`, hallText(theirs));
    git.git('-C', 'side', 'commit', '--quiet', '--all', '--message=theirs');
    w.write(hall, hallText(ours));
    git.commitAll('ours');
    git.git('merge', '--quiet', '--no-edit', 'other');
    expect(w.read(hall)).toBe(hallText(both));
    rmSync(w.path('side'), { recursive: true });
  });
});

describe('other things that git does with halls', () => {
  it('git bisect run datahall validate finds the commit that broke the hall', () => {
    const { w, git, commit } = clone();
    w.install('.git/datahall.js');
    const versions = [
      { name: 'one' },
      { name: 'two' },
      { name: 'three', R1: { facing: 'up' } },
      { name: 'four', R1: { facing: 'up' } },
    ];
    for (const version of versions) commit('main', hallText(version));
    const [bad] = git.git('log', '--format=%H', '-2').trim().split('\n').slice(1);
    git.git('bisect', 'start', 'HEAD', 'HEAD~4');
    const said = git.git('bisect', 'run', 'node', '.git/datahall.js', 'validate', '--only=data', 'halls');
    expect(said).toContain(`${bad} is the first bad commit`);
  });

  it('git bisect passes over commits that cannot be judged, as the documents show', () => {
    const { w, git, commit } = clone();
    w.install('.git/datahall.js');
    const good = git.git('rev-parse', 'HEAD').trim();
    commit('main', '{ broken');
    git.git('rm', '--quiet', hall);
    git.git('commit', '--quiet', '--message=gone');
    commit('main', hallText({ name: 'two' }));
    for (const name of ['three', 'four']) commit('main', hallText({ name, R1: { facing: 'up' } }));
    const bad = git.git('rev-parse', 'HEAD~1').trim();
    const shown = /^git bisect run sh -c '([^']*)'$/m.exec(readFileSync('docs/git.md', 'utf8'))?.[1] ?? '';
    const script = shown
      .replaceAll('datahall validate', 'node .git/datahall.js validate')
      .replace('power/feed-overload', 'data/schema');
    git.git('bisect', 'start', 'HEAD', good);
    expect(git.git('bisect', 'run', 'sh', '-c', script)).toContain(`${bad} is the first bad commit`);
    // It went by them because they were skipped, not because it never met them.
    const codes = ['HEAD~4', 'HEAD~3', 'HEAD~2'].map((commit) => {
      git.git('checkout', '--quiet', '--force', `main${commit.slice(4)}`);
      return spawnSync('sh', ['-c', script], { cwd: w.folder }).status;
    });
    expect(codes).toEqual([125, 125, 0]);
  });

  it('git diff shows what changed by objects, not how it is written', () => {
    const { w, git } = clone();
    w.write(hall, JSON.stringify(JSON.parse(hallText({ R2: { powerKw: 14 } }))));
    const changed = git
      .git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
    expect(changed).toHaveLength(2);
    expect(changed.every((line) => line.includes('R2'))).toBe(true);
  });

  it('writes nothing outside of the repository', () => {
    const { w, git, commit } = clone();
    commit('other', hallText(theirs));
    commit('main', hallText(ours));
    git.git('merge', '--quiet', '--no-edit', 'other');
    // HOME of these runs is the repository: a global configuration would stand there.
    expect(existsSync(w.path('.gitconfig'))).toBe(false);
    expect(git.git('status', '--porcelain', '--ignored')).toBe('');
  });
});
