/** A JSON file that the check depends on: where it is wrong, the run ends with its name and line. */
import { LineMap } from '../../text/position';
import { parseTolerant, propertyRangeAt, valueRangeAt } from '../../text/tolerantTree';
import { fileProblem } from '../files/fileProblem';
import { readText } from '../files/readText';
import { UsageError } from '../usageError';

export interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
}

/** @param what names it in messages, such as "Settings". @throws UsageError */
export function readJsonFile(file: string, what: string): JsonFile {
  let text: string;
  try {
    const read = readText(file);
    if (read.problem) throw new UsageError(`${file}: ${read.problem.message}`);
    ({ text } = read);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${what} cannot be read: ${file}: ${problem}.`);
  }
  // Tolerant even of depth: its first error is where the file is broken.
  const [broken] = isJson(text) ? [] : parseTolerant(text).errors;
  if (broken) {
    const { line, column } = new LineMap(text).position(broken.offset);
    throw new UsageError(`${file}:${line}:${column}: ${broken.message}`);
  }
  return { file, text, value: JSON.parse(text) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `file:line:column` of what stands at the path, or of the nearest thing around it. */
export function at({ file, text }: JsonFile, path: readonly (string | number)[]): string {
  for (let depth = path.length; depth > 0; depth--) {
    const part = path.slice(0, depth);
    const range = typeof part.at(-1) === 'string' ? propertyRangeAt(text, part) : valueRangeAt(text, part);
    if (!range) continue;
    const { line, column } = new LineMap(text).position(range.start);
    return `${file}:${line}:${column}`;
  }
  return `${file}:1:1`;
}
