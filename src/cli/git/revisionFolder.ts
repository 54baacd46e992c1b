/**
 * The halls and campuses of a repository as one of its commits has them, in a folder of their own: checked there, they
 * are judged by the limits and the equipment of that commit. Settings and catalogues stand in it from the beginning,
 * all else once it is asked for.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tooLarge } from '../../model/drawing';
import { fileKind, SETTINGS_FILE } from '../../model/fileKind';
import { isObject } from '../../text/jsonValue';
import { fileProblem } from '../files/fileProblem';
import { namedDrawing } from '../files/namedFiles';
import { blobs, blobSizes } from './git';
import { revisionTree, type RevisionTree } from './revisionTree';

interface Written {
  readonly file: string;
  readonly text: string;
}

export class RevisionFolder {
  /** Every hall and campus of the commit: paths from the folder, with `/` between their parts. */
  readonly files: readonly string[];
  private readonly there = new Set<string>();

  private constructor(
    readonly folder: string,
    private readonly top: string,
    private readonly tree: RevisionTree,
  ) {
    this.files = [...tree.files.keys()].filter((file) => isChecked(file));
  }

  /** @param commit a hash. @throws UsageError where git fails. */
  static open(top: string, commit: string): RevisionFolder {
    const folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'datahall-')));
    const opened = new RevisionFolder(folder, top, revisionTree(top, commit));
    try {
      const around = [...opened.tree.files.keys()].filter((file) => isAround(file));
      const settings = (written: readonly Written[]) =>
        written.filter(({ file }) => fileKind(file) === 'settings');
      let named = namedBy(settings(opened.write(around)));
      while (named.length > 0) named = namedBy(opened.write(named));
      extendOuterSettings(top, folder);
      // The search for equipment begins in the folder of a hall.
      for (const file of opened.files) opened.place(file);
      return opened;
    } catch (error) {
      opened.remove();
      throw error;
    }
  }

  /** Whether the commit has that file. */
  has(file: string): boolean {
    return this.tree.files.has(file);
  }

  /** Whether the commit has a file or a folder of that name; '' is the top. */
  holds(name: string): boolean {
    return this.tree.holds(name);
  }

  /** Reads files of the commit into the folder, with the drawings under halls; what the commit has not, is passed over. */
  bring(files: readonly string[]): void {
    const halls = this.write(files).filter(({ file }) => fileKind(file) === 'hall');
    const drawings = halls.flatMap(({ file, text }) => {
      const drawing = namedDrawing(text);
      return drawing === undefined ? [] : [path.posix.join(path.posix.dirname(file), drawing)];
    });
    if (drawings.length > 0) this.writeDrawings([...new Set(drawings)]);
  }

  /** For files of which only that they are there counts: they stand in the folder without their content. */
  mark(files: readonly string[]): void {
    for (const file of this.notThere(files)) writeFileSync(this.place(file), '');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(files: readonly string[]): Written[] {
    const wanted = this.notThere(files);
    for (const file of wanted) this.there.add(file);
    const contents = blobs(
      this.top,
      wanted.map((file) => this.tree.files.get(file)!),
    );
    return wanted.map((file, i) => {
      writeFileSync(this.place(file), new Uint8Array(contents[i]!));
      return { file, text: contents[i]!.toString('utf8') };
    });
  }

  /** One that is too large is judged by its size, and not read; one behind a link by that. */
  private writeDrawings(files: readonly string[]): void {
    const sized = this.notThere(files);
    const sizes = blobSizes(
      this.top,
      sized.map((file) => this.tree.files.get(file)!),
    );
    this.write(sized.filter((_, i) => !tooLarge(sizes[i]!)));
    sized.forEach((file, i) => {
      if (!tooLarge(sizes[i]!)) return;
      writeFileSync(this.place(file), '');
      truncateSync(this.place(file), sizes[i]);
    });
    for (const file of files) {
      const link = waysTo(file).find((way) => this.tree.links.has(way));
      if (link !== undefined) leadNowhere(this.place(link));
    }
  }

  private notThere(files: readonly string[]): string[] {
    return [...new Set(files)].filter((file) => this.has(file) && !this.there.has(file));
  }

  /** Where a file stands, in a folder that is there. */
  private place(file: string): string {
    const place = path.join(this.folder, ...file.split('/'));
    mkdirSync(path.dirname(place), { recursive: true });
    return place;
  }
}

const isChecked = (file: string): boolean => ['hall', 'campus'].includes(fileKind(file) ?? '');

const isAround = (file: string): boolean => ['settings', 'catalog'].includes(fileKind(file) ?? '');

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
const waysTo = (file: string): string[] =>
  file.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));

function leadNowhere(place: string): void {
  try {
    symlinkSync('nowhere', place);
  } catch (error) {
    // It stands there already, or links may not be made here (Windows): then the drawing is missing.
    if (fileProblem(error) === undefined) throw error;
  }
}

/**
 * The settings and catalogues that settings name, which may have any name themselves: by paths from the top. Broken
 * settings name nothing: the check says so.
 */
function namedBy(settings: readonly Written[]): string[] {
  return settings.flatMap(({ file, text }) =>
    namesIn(text).map((name) => path.posix.join(path.posix.dirname(file), name)),
  );
}

function namesIn(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    const named = isObject(value) ? [value['extends'], value['catalogs']] : [];
    return named.flat().filter((name) => typeof name === 'string');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}

/** Settings above the repository hold in it too, and have no revisions. */
function extendOuterSettings(top: string, folder: string): void {
  const own = path.join(folder, SETTINGS_FILE);
  if (existsSync(own)) return;
  for (let above = path.dirname(top); ; above = path.dirname(above)) {
    const outer = path.join(above, SETTINGS_FILE);
    if (existsSync(outer)) {
      const base = path.relative(folder, outer).split(path.sep).join('/');
      writeFileSync(own, JSON.stringify({ extends: base }));
      return;
    }
    if (above === path.dirname(above)) return;
  }
}
