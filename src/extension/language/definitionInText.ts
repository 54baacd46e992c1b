/**
 * Go to definition that stays in the text of a hall. VS Code opens the place of a definition with the file's usual
 * editor, which of a hall is the canvas, although its text is what the person reads.
 */
import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { TextJumps } from '../navigation/textJumps';

export class DefinitionInText extends Disposables {
  constructor(jumps: TextJumps) {
    super();
    this.add(vscode.commands.registerCommand('dataHallDesigner.goToDefinition', () => goToDefinition(jumps)));
  }
}

async function goToDefinition(jumps: TextJumps): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { uri } = editor.document;
  const at = editor.selection.active;
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    at,
  );
  const [place, ...more] = found.map(locationOf);
  if (!place) {
    // It says that there is none.
    await vscode.commands.executeCommand('editor.action.revealDefinition');
  } else if (more.length > 0) {
    await vscode.commands.executeCommand('editor.action.peekLocations', uri, at, [place, ...more], 'peek');
  } else if (place.uri.toString() === uri.toString() && place.range.contains(at)) {
    // As VS Code does at a definition itself.
    await vscode.commands.executeCommand('editor.action.goToReferences');
  } else {
    await jumps.go(await vscode.workspace.openTextDocument(place.uri), {
      to: place.range.start,
      ...(editor.viewColumn === undefined ? {} : { column: editor.viewColumn }),
    });
  }
}

const locationOf = (found: vscode.Location | vscode.LocationLink): vscode.Location =>
  'targetUri' in found
    ? new vscode.Location(found.targetUri, found.targetSelectionRange ?? found.targetRange)
    : found;
