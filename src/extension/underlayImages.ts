/** Drawings under plans: which there are beside a hall, and what is in one, as far as it can be shown safely. */
import * as vscode from 'vscode';
import { isUnderlayFile } from '../model/underlayFile';

/** A floor plan as PNG has one or two; more is no drawing but a way to fill the memory. */
const mostBytes = 8 * 1024 * 1024;
const mostPixels = 64_000_000;
const mostOffered = 500;

export type UnderlayImage =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: string };

const bad = (problem: string): UnderlayImage => ({ ok: false, problem });

/** The drawing that a hall names as a data URL. Only an `<img>` shows it: a script in an SVG does not run there. */
export async function underlayImage(hall: vscode.Uri, file: string): Promise<UnderlayImage> {
  const { l10n } = vscode;
  if (!isUnderlayFile(file)) {
    return bad(
      l10n.t('The drawing {0} is not shown: it must be a PNG or SVG in the folder of the hall.', file),
    );
  }
  const folder = vscode.Uri.joinPath(hall, '..');
  const parts = file.split('/').filter((part) => part !== '' && part !== '.');
  try {
    let at = folder;
    let size = 0;
    for (const part of parts) {
      at = vscode.Uri.joinPath(at, part);
      const stat = await vscode.workspace.fs.stat(at);
      if (stat.type & vscode.FileType.SymbolicLink) {
        return bad(l10n.t('The drawing {0} is not shown: a link leads to it.', file));
      }
      size = stat.size;
    }
    // Before it is read: the size bounds the work.
    if (size > mostBytes) {
      return bad(
        l10n.t(
          'The drawing {0} is not shown: it has {1} MB, and at most 8 are read.',
          file,
          inMegabytes(size),
        ),
      );
    }
    const bytes = await vscode.workspace.fs.readFile(at);
    if (bytes.length > mostBytes) {
      return bad(
        l10n.t(
          'The drawing {0} is not shown: it has {1} MB, and at most 8 are read.',
          file,
          inMegabytes(bytes.length),
        ),
      );
    }
    if (/[.]svg$/i.test(file)) return { ok: true, url: dataUrl('image/svg+xml', bytes) };
    const extent = pngExtent(bytes);
    if (!extent) return bad(l10n.t('The drawing {0} is not shown: it is no PNG.', file));
    if (extent.width * extent.height > mostPixels) {
      return bad(
        l10n.t(
          'The drawing {0} is not shown: it has {1} × {2} pixels, too many.',
          file,
          extent.width,
          extent.height,
        ),
      );
    }
    return { ok: true, url: dataUrl('image/png', bytes) };
  } catch {
    return bad(l10n.t('The drawing {0} cannot be read.', file));
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

/** Extent in pixels from the first chunk of a PNG; undefined where it is none. */
export function pngExtent(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const signature = [137, 80, 78, 71, 13, 10, 26, 10];
  if (bytes.length < 24 || signature.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const inMegabytes = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);

function dataUrl(type: string, bytes: Uint8Array): string {
  let binary = '';
  const step = 0x8000;
  for (let i = 0; i < bytes.length; i += step) binary += String.fromCharCode(...bytes.subarray(i, i + step));
  return `data:${type};base64,${btoa(binary)}`;
}
