/**
 * What git runs: the merge driver and the textconv as shell commands. git takes a driver that did not run for a
 * conflict in which ours is right, and shows no marker: so the shell looks whether the program ran, and marks both
 * versions in the file where it did not.
 */
import path from 'node:path';

/** Tells a conflict from a program that could not start: node itself ends with 1 for a script that is gone. */
export const CONFLICT_CODE = 10;

/** This program as git is to start it. Inside the repository by its path there, which every clone shares. */
export function programCommand(top: string, node: string, script: string): string {
  const inside = path.relative(top, script);
  const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
  return `${quoted(node)} ${quoted(isInside ? inside : script)}`;
}

/** For a POSIX shell, which git brings along on Windows too: there it wants forward slashes. */
function quoted(word: string): string {
  const slashes = path.sep === '\\' ? word.replaceAll('\\', '/') : word;
  return `'${slashes.replaceAll("'", String.raw`'\''`)}'`;
}

/** @param program such as `datahall`, or a path with its interpreter. git puts in %O %A %B %L, and %P quoted. */
export function driverCommand(program: string): string {
  const both =
    '{ { echo "<<<<<<< ours"; cat %A; echo; echo "======="; cat %B; echo; echo ">>>>>>> theirs"; } >%A.both && mv %A.both %A; }';
  return [
    `${program} merge-driver --marker-size %L --conflict-code ${CONFLICT_CODE} %O %A %B %P; code=$?`,
    'if [ $code -eq 0 ]; then exit 0; fi',
    `if [ $code -eq ${CONFLICT_CODE} ]; then exit 1; fi`,
    `echo "datahall could not run (exit code $code). Both versions are in the file, between markers:" %P >&2`,
    'echo "\\"datahall git doctor\\" says what is wrong." >&2',
    `grep -q "^<<<<<<<" %A || git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B`,
    `grep -q "^<<<<<<<" %A || ${both}`,
    'exit 1',
  ].join('; ');
}

/** Where the program cannot run, git compares the text as it is. */
export const textconvCommand = (program: string): string =>
  `datahall_text() { ${program} textconv "$1" 2>/dev/null || cat "$1"; }; datahall_text`;
