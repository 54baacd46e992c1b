/** What has to hold so that git merges halls by objects: each of it fails without a word from git. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileKind } from '../../model/fileKind';
import { isObject } from '../../text/jsonValue';
import { UsageError } from '../usageError';
import { DRIVER } from './attributeLines';
import { CONFIG, usedConfig } from './driverSetup';
import { git, gitWith } from './git';

export interface DriverCheck {
  readonly what: string;
  /** What is wrong and what to do; undefined where all is well. */
  readonly problem?: string;
  /** All is well here, and still something to know. */
  readonly remark?: string;
}

const again = 'Run "datahall git install".';

export function driverChecks(top: string): DriverCheck[] {
  const driver = usedConfig(top, CONFIG.driver);
  const textconv = usedConfig(top, CONFIG.textconv);
  const files = trackedFiles(top);
  return [
    {
      what: 'The merge driver is registered in this clone',
      ...(driver === undefined
        ? { problem: `git merges halls as text, and says nothing: ${CONFIG.driver} is not set. ${again}` }
        : {}),
    },
    ...(driver === undefined ? [] : [{ what: 'The merge driver runs', ...tried(top, driver) }]),
    {
      what: 'The textconv is registered in this clone',
      ...(textconv === undefined
        ? { problem: `${CONFIG.textconv} is not set: git diff shows JSON. ${again}` }
        : {}),
    },
    attributesCheck(top, files, 'merge'),
    attributesCheck(top, files, 'diff'),
    committedCheck(top),
  ];
}

const hall = (fields: object) =>
  `${JSON.stringify({
    format: 'datahall/1',
    room: {
      outline: [
        [0, 0],
        [9, 0],
        [9, 9],
      ],
    },
    racks: [],
    ...fields,
  })}\n`;

/** Merges three small halls as git would. */
function tried(top: string, driver: string): Pick<DriverCheck, 'problem'> {
  const folder = mkdtempSync(path.join(tmpdir(), 'datahall-doctor-'));
  try {
    const file = (name: string, text: string) => {
      const target = path.join(folder, name);
      writeFileSync(target, text);
      return target.split(path.sep).join('/');
    };
    const values: Readonly<Record<string, string>> = {
      O: file('base', hall({ name: 'before' })),
      A: file('ours', hall({ name: 'after' })),
      B: file('theirs', hall({ name: 'before', design: { power: '2n' } })),
      L: '7',
      P: "'try.hall.json'",
    };
    const command = driver.replace(/%([OABLP])/g, (_, name: string) => values[name] ?? '');
    // As an alias, so that git's own shell runs it, as it runs a driver.
    gitWith('', top, ['-c', `alias.datahall-try=!${command}`, 'datahall-try']);
    const merged: unknown = JSON.parse(readFileSync(values['A']!, 'utf8'));
    const design = isObject(merged) ? merged['design'] : undefined;
    if (isObject(merged) && merged['name'] === 'after' && isObject(design)) return {};
    return { problem: `It ran, and did not merge. ${again}` };
  } catch (error) {
    const isOurs = error instanceof UsageError || error instanceof SyntaxError;
    if (!isOurs) throw error;
    return {
      problem: `What is registered does not merge (${error.message.replace(/[.\s]*$/, '')}). ${again}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where no hall is tracked yet: names that one could have. */
const examples: readonly string[] = ['any.hall.json', 'any.campus.json'];

function trackedFiles(top: string): readonly string[] {
  const names = git(top, 'ls-files', '-z').toString('utf8').split('\0');
  const ours = names.filter((name) => ['hall', 'campus'].includes(fileKind(name) ?? ''));
  return ours.length > 0 ? ours : examples;
}

function attributesCheck(top: string, files: readonly string[], attribute: 'merge' | 'diff'): DriverCheck {
  const what = `Attributes give halls and campuses to it (${attribute}=${DRIVER})`;
  const listing = gitWith(`${files.join('\0')}\0`, top, ['check-attr', '-z', '--stdin', attribute]);
  const words = listing.toString('utf8').split('\0');
  const others: string[] = [];
  for (let i = 0; i + 2 < words.length; i += 3) {
    if (words[i + 2] !== DRIVER) others.push(`${words[i]} (${words[i + 2]})`);
  }
  if (others.length === 0) return { what };
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  return {
    what,
    problem: `Not so for ${others.slice(0, 3).join(', ')}${more}. ${again} If it stays so, another .gitattributes line behind it, or one in a folder below, or .git/info/attributes says otherwise: "git check-attr -a FILE" shows it.`,
  };
}

/** Attributes count for a clone only where it has them. */
function committedCheck(top: string): DriverCheck {
  const what = '.gitattributes is committed';
  const state = git(top, 'status', '--porcelain', '--ignored', '--', '.gitattributes')
    .toString('utf8')
    .trim();
  if (state === '') return { what };
  if (!existsSync(path.join(top, '.gitattributes'))) {
    return { what, remark: 'It is, and gone from the working tree: commit that, or "git restore" it.' };
  }
  return { what, remark: 'It is not yet: commit it, so that every clone and worktree has it.' };
}
