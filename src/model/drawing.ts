/**
 * Whether the drawing that a hall names can be shown. Who has files tells the core what it found; editor and command
 * line judge and say the same.
 */
import { decimals, said, type Said } from '../words/said';

/** A floor plan as PNG has one or two [bytes]; more is no drawing but a way to fill the memory. */
export const mostDrawingBytes = 8 * 1024 * 1024;
const mostPixels = 64_000_000;

export type DrawingProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'link' }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  | { readonly kind: 'notPng' }
  | { readonly kind: 'notSvg' }
  | { readonly kind: 'cutShort' }
  | { readonly kind: 'tooManyPixels'; readonly width: number; readonly height: number };

/** What is known of a drawing, by the name that the hall gives it; undefined while nobody has looked. */
export type DrawingLookup = (file: string) => DrawingProblem | 'sound' | undefined;

/** Judges a file by its size alone, before it is read: the size bounds the work. */
export const tooLarge = (bytes: number): DrawingProblem | undefined =>
  bytes > mostDrawingBytes ? { kind: 'tooLarge', megabytes: bytes / 1024 / 1024 } : undefined;

/** @param file decides by its ending what it has to be. */
export function judgeDrawing(file: string, bytes: Uint8Array): DrawingProblem | undefined {
  const large = tooLarge(bytes.length);
  if (large) return large;
  if (/[.]svg$/i.test(file)) return isSvg(bytes) ? undefined : { kind: 'notSvg' };
  const extent = pngExtent(bytes);
  if (!extent) return { kind: 'notPng' };
  if (extent.width * extent.height > mostPixels) return { kind: 'tooManyPixels', ...extent };
  return isWholePng(bytes) ? undefined : { kind: 'cutShort' };
}

/** One sentence for people. */
export function drawingSentence(file: string, problem: DrawingProblem): Said {
  switch (problem.kind) {
    case 'missing':
      return said('The drawing {0} cannot be read: there is no such file that may be opened.', file);
    case 'link':
      return said('The drawing {0} is not shown: a link leads to it.', file);
    case 'tooLarge': {
      const megabytes = decimals(problem.megabytes, 1);
      return said('The drawing {0} is not shown: it has {1} MB, and at most 8 are read.', file, megabytes);
    }
    case 'notPng':
      return said('The drawing {0} is not shown: it is no PNG.', file);
    case 'notSvg':
      return said('The drawing {0} is not shown: it is no SVG.', file);
    case 'cutShort':
      return said('The drawing {0} is not shown: it ends before its picture does.', file);
    case 'tooManyPixels': {
      const { width, height } = problem;
      return said('The drawing {0} is not shown: it has {1} × {2} pixels, too many.', file, width, height);
    }
  }
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const word = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;

/** Extent in pixels from the first chunk of a PNG; undefined where it is none. */
function pngExtent(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24 || signature.some((byte, i) => bytes[i] !== byte)) return undefined;
  return { width: word(bytes, 16), height: word(bytes, 20) };
}

/** Whether every chunk is there to the last one, IEND. */
function isWholePng(bytes: Uint8Array): boolean {
  const end = 0x49454e44;
  // Length, name, content, checksum.
  for (let at = signature.length; at + 12 <= bytes.length; at += 12 + word(bytes, at)) {
    if (word(bytes, at + 4) === end) return true;
  }
  return false;
}

/** Whether a text has the one element that an SVG is. Every second byte of UTF-16 is 0 there: it is left out. */
function isSvg(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => String.fromCharCode(...part.filter((byte) => byte !== 0));
  const head = text(bytes.subarray(0, 16_384));
  const tail = text(bytes.subarray(Math.max(0, bytes.length - 16_384)));
  return /<(?:\w+:)?svg[\s>/]/.test(head) && /(?:<\/(?:\w+:)?svg\s*>|\/>)\s*(?:<!--[^]*-->\s*)*$/.test(tail);
}
