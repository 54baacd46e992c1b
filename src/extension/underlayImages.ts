/** Drawings under plans: which there are beside a hall, and what is in one, as far as it can be shown safely. */
import * as vscode from 'vscode';
import { drawingSentence, judgeDrawing, tooLarge, type DrawingProblem } from '../model/drawing';
import { isUnderlayFile } from '../model/underlayFile';
import { inPersonsLanguage } from './inPersonsLanguage';

const mostOffered = 500;

export type UnderlayImage =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: string };

/** The drawing that a hall names as a data URL. Only an `<img>` shows it: a script in an SVG does not run there. */
export async function underlayImage(hall: vscode.Uri, file: string): Promise<UnderlayImage> {
  if (!isUnderlayFile(file)) {
    const problem = vscode.l10n.t(
      'The drawing {0} is not shown: it must be a PNG or SVG in the folder of the hall.',
      file,
    );
    return { ok: false, problem };
  }
  const { bytes, problem } = await readDrawing(hall, file);
  if (!bytes)
    return { ok: false, problem: inPersonsLanguage(drawingSentence(file, problem ?? { kind: 'missing' })) };
  return { ok: true, url: dataUrl(/[.]svg$/i.test(file) ? 'image/svg+xml' : 'image/png', bytes) };
}

/** Where the drawing is that a hall names. */
export const drawingUri = (hall: vscode.Uri, file: string): vscode.Uri =>
  vscode.Uri.joinPath(hall, '..', ...partsOf(file));

const partsOf = (file: string) => file.split('/').filter((part) => part !== '' && part !== '.');

/** @returns its bytes where it can be shown, else why not. */
export async function readDrawing(
  hall: vscode.Uri,
  file: string,
): Promise<{ readonly bytes?: Uint8Array; readonly problem?: DrawingProblem }> {
  try {
    let at = vscode.Uri.joinPath(hall, '..');
    let size = 0;
    for (const part of partsOf(file)) {
      at = vscode.Uri.joinPath(at, part);
      const stat = await vscode.workspace.fs.stat(at);
      if (stat.type & vscode.FileType.SymbolicLink) return { problem: { kind: 'link' } };
      size = stat.size;
    }
    // Before it is read: the size bounds the work.
    const large = tooLarge(size);
    if (large) return { problem: large };
    const bytes = await vscode.workspace.fs.readFile(at);
    const problem = judgeDrawing(file, bytes);
    return problem ? { problem } : { bytes };
  } catch {
    return { problem: { kind: 'missing' } };
  }
}

/** Names of the drawings in the folder of a hall and below, as a hall writes them. */
export async function drawingsBeside(hall: vscode.Uri): Promise<readonly string[]> {
  const folder = vscode.Uri.joinPath(hall, '..');
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.{png,svg,PNG,SVG}'),
    '**/node_modules/**',
    mostOffered,
  );
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return found
    .filter(({ path }) => path.startsWith(base))
    .map(({ path }) => path.slice(base.length))
    .filter(isUnderlayFile)
    .sort();
}

function dataUrl(type: string, bytes: Uint8Array): string {
  let binary = '';
  const step = 0x8000;
  for (let i = 0; i < bytes.length; i += step) binary += String.fromCharCode(...bytes.subarray(i, i + step));
  return `data:${type};base64,${btoa(binary)}`;
}
