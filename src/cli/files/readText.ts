/** Reads a text file, within bounds: a file from a stranger's clone must not end the program. */
import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { stripBom } from '../../text/position';

/** Larger files are refused: a string in Node holds little more. The largest real campus is a thousandth of it. */
export const MAX_BYTES = 256 * 1024 * 1024;

export interface TextFile {
  /** As stored, a byte order mark included. */
  readonly raw: string;
  /** Without the byte order mark. */
  readonly text: string;
  /** Why it cannot be taken for text; `text` is then only good for showing where. */
  readonly problem?: { readonly offset: number; readonly message: string };
}

/** @throws the system's error where the file cannot be opened. */
export function readText(file: string): TextFile {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > MAX_BYTES) {
      const message = `The file has ${Math.ceil(size / 2 ** 20)} MB; more than ${MAX_BYTES / 2 ** 20} MB are not read.`;
      return { raw: '', text: '', problem: { offset: 0, message } };
    }
    const bytes = readFileSync(handle);
    const raw = bytes.toString('utf8');
    const { text } = stripBom(raw);
    if (isUtf8(bytes)) return { raw, text };
    const offset = Math.max(text.indexOf('\uFFFD'), 0);
    return { raw, text, problem: { offset, message: 'The file is not UTF-8 text: save it as UTF-8.' } };
  } finally {
    closeSync(handle);
  }
}
