/** `datahall fmt`: brings files into the canonical form, or says why it will not. */
import { canonicalOrder } from '../../model/canonicalOrder';
import { formatText } from '../../text/formatText';
import { LineMap, stripBom } from '../../text/position';
import { isUnreadable } from '../../text/scannedJson';
import { parseTolerant } from '../../text/tolerantTree';
import { exitCode, type ExitCode } from '../exitCodes';
import { fileProblem } from '../files/fileProblem';
import { findInputFiles, shownPath, type InputFile } from '../files/inputFiles';
import { readText } from '../files/readText';
import { replaceFile } from '../files/replaceFile';
import { UsageError } from '../usageError';

export interface FmtOptions {
  readonly check?: true;
  readonly allowEmpty?: true;
}

type Formatted =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly text: string }
  /** `line:column: message` of what stands in the way. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/**
 * Prints the names of the files that it changed (with `check`: would change). A file that is not JSON, or in
 * which a value would change, is left as it is and ends the run with 1; the others are still formatted.
 */
export function fmt(args: readonly string[], { check, allowEmpty }: FmtOptions): ExitCode {
  const cwd = process.cwd();
  const { files, unmatched } = findInputFiles(args, ['hall', 'campus', 'catalog', 'settings'], cwd);
  if (!allowEmpty && (unmatched.length > 0 || files.length === 0)) {
    process.stderr.write(`datahall: no file matched: ${unmatched.join(', ') || 'nothing to format here'}\n`);
    return exitCode.nothingMatched;
  }
  let code: ExitCode = exitCode.clean;
  for (const input of files) {
    const name = shownPath(input.path, cwd);
    const result = guarded(name, () => formatted(input));
    if (result.kind === 'refused') {
      for (const reason of result.reasons) process.stderr.write(`${name}:${reason}\n`);
      code = exitCode.findings;
    } else if (result.kind === 'changed') {
      if (check) code = exitCode.findings;
      else guarded(name, () => replaceFile(input.path, result.text));
      process.stdout.write(`${name}\n`);
    }
  }
  return code;
}

function formatted({ path, kind }: InputFile): Formatted {
  const { raw, problem } = readText(path);
  const { text: body } = stripBom(raw);
  const refused = (map: LineMap, all: readonly { offset: number; message: string }[]): Formatted => ({
    kind: 'refused',
    reasons: all.slice(0, 10).map(({ offset, message }) => {
      const { line, column } = map.position(offset);
      return `${line}:${column}: ${message}`;
    }),
  });
  if (problem) return refused(new LineMap(body), [problem]);
  try {
    const result = formatText(raw, canonicalOrder(kind));
    if (!result.ok) return refused(new LineMap(raw), result.losses);
    return result.text === raw ? { kind: 'same' } : { kind: 'changed', text: result.text };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return refused(new LineMap(body), parseTolerant(body).errors);
  }
}

function guarded<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    throw new UsageError(`${name} cannot be formatted: ${problem}.`);
  }
}
