/** As much of VS Code's API as a session and a canvas need, without VS Code: edits go to `host`. */

export class EventEmitter<T> {
  private listeners: ((value: T) => void)[] = [];
  readonly event = (listener: (value: T) => void) => {
    this.listeners.push(listener);
    return { dispose: () => (this.listeners = this.listeners.filter((known) => known !== listener)) };
  };
  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
  dispose(): void {
    this.listeners = [];
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}
}

export interface Replacement {
  readonly range: Range;
  readonly text: string;
}

export class WorkspaceEdit {
  readonly replacements: Replacement[] = [];
  replace(_uri: unknown, range: Range, text: string): void {
    this.replacements.push({ range, text });
  }
}

/** Whoever plays the editor sets these. */
export const host: {
  applyEdit: (edit: WorkspaceEdit) => Promise<boolean>;
  readClipboard: () => Promise<string>;
  writeClipboard: (text: string) => Promise<void>;
  command: (id: string) => Promise<void>;
  /** What a person picks from a list. */
  pick: (items: readonly string[]) => Promise<string | undefined>;
  /** Paths of the drawings beside the hall. */
  drawings: readonly string[];
} = {
  applyEdit: () => Promise.resolve(false),
  readClipboard: () => Promise.resolve(''),
  writeClipboard: () => Promise.resolve(),
  command: () => Promise.resolve(),
  pick: () => Promise.resolve(undefined),
  drawings: [],
};

export const workspace = {
  applyEdit: (edit: WorkspaceEdit) => host.applyEdit(edit),
  findFiles: () => Promise.resolve(host.drawings.map((path) => ({ path }))),
};
export class RelativePattern {
  constructor(
    readonly base: unknown,
    readonly pattern: string,
  ) {}
}
export const l10n = {
  // As VS Code's own: a place without a value stays as it is.
  t: (text: string, ...values: readonly (string | number | boolean)[]) =>
    text.replace(/\{(\d+)\}/g, (place, n: string) => String(values[Number(n)] ?? place)),
};
export const window = {
  visibleTextEditors: [],
  showQuickPick: (items: readonly string[]) => host.pick(items),
};
export const commands = { executeCommand: (id: string) => host.command(id) };
export const env = {
  clipboard: {
    readText: () => host.readClipboard(),
    writeText: (text: string) => host.writeClipboard(text),
  },
};
export const Uri = {
  from: (parts: object) => parts,
  joinPath: ({ path }: { readonly path: string }, ...parts: readonly string[]) => ({
    path: parts.reduce((at, part) => (part === '..' ? at.replace(/\/[^/]*$/, '') : `${at}/${part}`), path),
  }),
};
export const ViewColumn = { Beside: -2 };
