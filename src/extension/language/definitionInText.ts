/**
 * Go to definition that stays in the text of a hall. VS Code opens the place of a definition with the file's usual
 * editor, which of a hall is the canvas, although its text is what the person reads.
 */
import * as vscode from 'vscode';
import { Disposables } from '../disposables';

export class DefinitionInText extends Disposables {
  constructor() {
    super();
    this.add(vscode.commands.registerCommand('dataHallDesigner.goToDefinition', goToDefinition));
  }
}

async function goToDefinition(): Promise<void> {
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
  } else {
    await vscode.window.showTextDocument(place.uri, {
      selection: new vscode.Range(place.range.start, place.range.start),
      ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
    });
  }
}

const locationOf = (found: vscode.Location | vscode.LocationLink): vscode.Location =>
  'targetUri' in found
    ? new vscode.Location(found.targetUri, found.targetSelectionRange ?? found.targetRange)
    : found;
