/** The two versions of a file, and of what judges it. */
import type { DocumentKind } from '../../diff/diffDocument';
import { open } from '../check/checkHallFile';
import type { InputFile } from '../files/inputFiles';
import type { CheckContexts } from '../settings/checkContexts';

export interface FilePair {
  /** As it is shown, with `/` between its parts. */
  readonly path: string;
  /** Where it had another name. */
  readonly pathBefore?: string;
  readonly kind: DocumentKind;
  /** Undefined on the side on which it is not there; never on both. */
  readonly before: InputFile | undefined;
  readonly after: InputFile | undefined;
}

/** One of the two: a revision, or what is on the disk. */
export interface Version {
  readonly contexts: CheckContexts;
  /** The folder that paths in messages are relative to. */
  readonly folder: string;
}

export interface Versions {
  readonly before: Version;
  readonly after: Version;
}

export type Side = keyof Versions;
export const sides: readonly Side[] = ['before', 'after'];

export type OpenedFile = ReturnType<typeof open>;

/** Undefined where the file is not there. @throws UsageError for a file that cannot be opened. */
export function openSide(pair: FilePair, side: Side, versions: Versions): OpenedFile | undefined {
  const input = pair[side];
  return input && open(input, versions[side].folder);
}

/** Which of the sides exists. */
export const existsOn = ({ before, after }: FilePair): 'before' | 'after' | 'both' =>
  before && after ? 'both' : before ? 'before' : 'after';

export const namesOf = ({ path, pathBefore, kind }: FilePair) => ({
  path,
  kind,
  ...(pathBefore === undefined ? {} : { pathBefore }),
});
