/** Writes a file whole or not at all: a reader, or a power cut, sees the old text or the new one. */
import {
  accessSync,
  constants,
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Keeps the file's mode; of a link, replaces what it leads to. @throws the system's error; the file is then as before. */
export function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  // A rename would get past a file that is write-protected.
  accessSync(target, constants.W_OK);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
