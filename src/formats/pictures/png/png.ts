/** A picture as a PNG file. */
import type { Picture } from '../picture';
import { rasterOf } from './raster';

export interface PngOptions {
  readonly pixelsPerMm: number;
  /** Makes a zlib stream (RFC 1950). */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
}

export function pngOf(picture: Picture, { pixelsPerMm, deflate }: PngOptions): Uint8Array {
  const { data, file } = pngParts(picture, pixelsPerMm);
  return file(deflate(data));
}

export interface PngParts {
  /** What is to be made a zlib stream of, which not every platform does at once. */
  readonly data: Uint8Array;
  /** The file that holds the stream. */
  readonly file: (stream: Uint8Array) => Uint8Array;
}

export function pngParts(picture: Picture, pixelsPerMm: number): PngParts {
  const { width, height, rgb } = rasterOf(picture, pixelsPerMm);
  return {
    data: filtered(rgb, width, height),
    file: (stream) => framed(width, height, pixelsPerMm, stream),
  };
}

function framed(width: number, height: number, pixelsPerMm: number, stream: Uint8Array): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a channel, red, green and blue.
  head.set([8, 2], 8);
  const physical = new Uint8Array(9);
  const perMetre = Math.round(pixelsPerMm * 1000);
  new DataView(physical.buffer).setUint32(0, perMetre);
  new DataView(physical.buffer).setUint32(4, perMetre);
  physical[8] = 1;
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return joined([
    signature,
    chunk('IHDR', head),
    chunk('pHYs', physical),
    chunk('IDAT', stream),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Each row as its difference to the row above: plans have long lines, and these become zeros. */
function filtered(rgb: Uint8Array, width: number, height: number): Uint8Array {
  const row = width * 3;
  const out = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (row + 1);
    const from = y * row;
    out[to] = 2;
    if (y === 0) out.set(rgb.subarray(0, row), 1);
    else for (let i = 0; i < row; i++) out[to + 1 + i] = rgb[from + i]! - rgb[from + i - row]!;
  }
  return out;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

const crcTable = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
