/** Findings as VS Code shows them in the Problems panel and under the text. */
import * as vscode from 'vscode';
import type { Severity } from '../model/types';
import type { Finding } from '../rules/finding';
import type { LiveHall } from '../rules/liveHall';
import type { ShownFinding } from '../rules/shownFindings';
import type { TextSource } from '../text/source';
import { rulePage } from './rulePages';
import { inPersonsLanguage } from './inPersonsLanguage';

/** VS Code shows no more of one file; findings come most severe first. */
const mostDiagnostics = 1000;
/** Other objects named beside a finding: the message names them all. */
const mostRelated = 10;

/** A text with its file and its positions: an open document, or a file read from disk. */
export interface CheckedText {
  readonly uri: vscode.Uri;
  readonly text: TextSource;
  range(span: { readonly start: number; readonly end: number }): vscode.Range;
}

export function findingDiagnostics(
  shown: readonly ShownFinding<Finding>[],
  hall: LiveHall,
  checked: CheckedText,
): vscode.Diagnostic[] {
  return shown.slice(0, mostDiagnostics).map((finding) => findingDiagnostic(finding, hall, checked));
}

function findingDiagnostic(
  { finding, severity, said }: ShownFinding<Finding>,
  hall: LiveHall,
  checked: CheckedText,
): vscode.Diagnostic {
  const range = checked.range(hall.rangeOf(finding, checked.text));
  const diagnostic = new vscode.Diagnostic(range, inPersonsLanguage(said), severityOf(severity));
  diagnostic.source = 'datahall';
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  const related = relatedTo(finding, hall, checked);
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** Where the other objects stand, by which a person gets to each with a click. */
function relatedTo(
  finding: Finding,
  { analysis, index }: LiveHall,
  checked: CheckedText,
): vscode.DiagnosticRelatedInformation[] {
  if (!analysis || !index) return [];
  const related: vscode.DiagnosticRelatedInformation[] = [];
  for (const id of finding.objects.slice(1, mostRelated + 1)) {
    const place = analysis.model.find(id);
    if (!place) continue;
    const start = index.start(place.collection, place.index);
    const range = checked.range({ start, end: index.end(place.collection, place.index) });
    related.push(new vscode.DiagnosticRelatedInformation(new vscode.Location(checked.uri, range), id));
  }
  return related;
}

export function severityOf(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'info':
      return vscode.DiagnosticSeverity.Information;
  }
}
