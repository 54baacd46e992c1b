import * as vscode from 'vscode';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { InspectorField } from '../edits/gesture';
import { inspectorFields } from '../edits/inspector';

/**
 * The fields of objects with what they mean in the person's language: the schema's own sentence is the key of its
 * translation, as it is of every text of the extension.
 */
export const fieldsInLanguage = (analysis: HallAnalysis, ids: readonly string[]): readonly InspectorField[] =>
  inspectorFields(analysis, ids).map((field) =>
    field.description ? { ...field, description: vscode.l10n.t(field.description) } : field,
  );
