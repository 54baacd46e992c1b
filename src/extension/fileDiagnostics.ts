/** Problems of a file that is no hall, at the place in its text. */
import * as vscode from 'vscode';
import type { Problem } from '../model/validateElement';
import { rangeInside } from '../rules/findingRanges';
import { parseTolerant } from '../text/tolerantTree';
import type { FileText } from './fileText';
import { inPersonsLanguage } from './inPersonsLanguage';
import { rulePage } from './rulePages';

type Path = readonly (string | number)[];

/** The value of a JSON file; where it is none, what keeps it from being one. */
export function readJson(file: FileText): { value: unknown } | { problems: vscode.Diagnostic[] } {
  try {
    return { value: JSON.parse(file.text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const problems = parseTolerant(file.text).errors.map(({ offset, length, said }) => {
      const range = file.range({ start: offset, end: offset + length });
      return ruled(new vscode.Diagnostic(range, inPersonsLanguage(said)), 'data/syntax');
    });
    return { problems };
  }
}

/** What is wrong with a file as a whole against its schema. */
export function schemaDiagnostics(
  file: FileText,
  problems: readonly Problem[] | undefined,
): vscode.Diagnostic[] {
  return (problems ?? []).map(({ path, said, unknownKey }) => {
    const severity = unknownKey ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
    const diagnostic = diagnosticAt(file, path, inPersonsLanguage(said), severity);
    return ruled(diagnostic, unknownKey ? 'data/unknown-key' : 'data/schema');
  });
}

/** At the value that a path leads to, or the nearest thing there that does stand in the text. */
export function diagnosticAt(
  file: FileText,
  path: Path,
  message: string,
  severity = vscode.DiagnosticSeverity.Error,
): vscode.Diagnostic {
  const range = path.length > 0 ? rangeInside(file.text, path) : { start: 0, end: 1 };
  const diagnostic = new vscode.Diagnostic(file.range(range), message, severity);
  diagnostic.source = 'datahall';
  return diagnostic;
}

function ruled(diagnostic: vscode.Diagnostic, rule: string): vscode.Diagnostic {
  diagnostic.source = 'datahall';
  diagnostic.code = { value: rule, target: rulePage(rule) };
  return diagnostic;
}
