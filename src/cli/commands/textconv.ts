/**
 * `datahall textconv`: a file as `git diff` compares it. In the canonical form two versions differ in the lines of the
 * objects that changed, whatever formatting and order each was written with.
 */
import path from 'node:path';
import { canonicalOrder } from '../../model/canonicalOrder';
import { fileKind } from '../../model/fileKind';
import { formatText } from '../../text/formatText';
import { isUnreadable } from '../../text/scannedJson';
import { exitCode, type ExitCode } from '../exitCodes';
import { fileProblem } from '../files/fileProblem';
import { readText, type TextFile } from '../files/readText';
import { UsageError } from '../usageError';

/**
 * A text that is broken, or that would lose something when it is written anew, is given as it stands: git must be able
 * to show any version.
 * @param named as git names it: often a temporary file whose name only ends like that of the hall.
 * @throws UsageError for a file that cannot be opened.
 */
export function textconv(named: string): ExitCode {
  const file = path.resolve(process.cwd(), named);
  process.stdout.write(stableText(read(file, named), file));
  return exitCode.clean;
}

function read(file: string, named: string): TextFile {
  try {
    return readText(file);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${named} cannot be read: ${problem}.`);
  }
}

function stableText({ raw, text, problem }: TextFile, file: string): string {
  // What is no text stays what it is as far as it can be told; git shows it line by line.
  if (problem) return raw;
  try {
    const value: unknown = JSON.parse(text);
    const formatted = formatText(text, canonicalOrder(fileKind(file) ?? kindOf(value)));
    return formatted.ok ? formatted.text : lines(text);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return lines(text);
  }
}

/** Line ends are formatting. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** By what the file says of itself, where its name says nothing. */
const kindOf = (value: unknown): 'hall' | 'campus' =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  String(value.format).startsWith('datahall-campus')
    ? 'campus'
    : 'hall';
