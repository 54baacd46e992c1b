/**
 * VS Code's API for the extension's own session when it runs in a plain page: as much as a canvas needs. Files are
 * those that the page was given; the clipboard is a variable.
 */
import { l10n as english, workspace as editing } from '../unit/canvasFuzz/fakeVscode';

export * from '../unit/canvasFuzz/fakeVscode';

interface StandUri {
  readonly path: string;
}

/** Texts of the extension by their English ones, where the page speaks another language. */
export const bundle: Record<string, string> = {};

export const l10n = {
  /** As in VS Code, none where it speaks English. */
  get bundle() {
    return Object.keys(bundle).length === 0 ? undefined : bundle;
  },
  t: (text: string, ...values: readonly (string | number | boolean)[]) =>
    english.t(bundle[text] ?? text, ...values),
};

/** Contents by path, from the test that opens the page. */
export const files = new Map<string, Uint8Array>();

export const FileType = { File: 1, Directory: 2, SymbolicLink: 64 };

export const Uri = {
  from: (parts: object) => parts,
  joinPath: (base: StandUri, ...parts: string[]) => ({
    path: new URL(parts.join('/'), `file://${base.path}/`).pathname,
    scheme: 'file',
  }),
};

export class RelativePattern {
  constructor(
    readonly base: StandUri,
    readonly pattern: string,
  ) {}
}

const missing = (path: string) => new Error(`There is no ${path}.`);

export const workspace = {
  ...editing,
  fs: {
    stat: ({ path }: StandUri) => {
      const bytes = files.get(path);
      return bytes
        ? Promise.resolve({ type: FileType.File, size: bytes.length })
        : Promise.reject(missing(path));
    },
    readFile: ({ path }: StandUri) => {
      const bytes = files.get(path);
      return bytes ? Promise.resolve(bytes) : Promise.reject(missing(path));
    },
  },
  findFiles: () => Promise.resolve([...files.keys()].map((path) => ({ path }))),
};

let clipboard = '';
export const env = {
  language: 'en',
  clipboard: {
    readText: () => Promise.resolve(clipboard),
    writeText: (text: string) => {
      clipboard = text;
      return Promise.resolve();
    },
  },
};

/** What the session names but never reaches in a page: no git, no text editor, no tabs. */
export const extensions = { getExtension: () => undefined };
export class Selection {}
export class TabInputText {}
export class FileSystemError extends Error {}
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };
