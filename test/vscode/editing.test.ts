import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, unknownTypeHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, readFile, writeFile } from './workspace';

describe('a document that is edited while its canvas is open', () => {
  const name = 'edited.hall.json';
  let document: vscode.TextDocument;

  before(async () => {
    const uri = await writeFile(name, cleanHall);
    await vscode.commands.executeCommand('vscode.open', uri);
    document = await eventually('the document', () =>
      vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri.toString()),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), unknownTypeHall);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
  });
  after(() => cleanUp(name));

  it('is dirty and checked', async () => {
    await eventuallyEqual('the document to be dirty', () => document.isDirty, true);
    await eventuallyEqual('the finding', () => diagnosticsOf(document.uri).length, 1);
  });

  it('goes back with one undo, and forward with one redo', async () => {
    await vscode.commands.executeCommand('undo');
    await eventuallyEqual('the first text', () => document.getText(), cleanHall);
    await eventuallyEqual('no finding', () => diagnosticsOf(document.uri).length, 0);
    await vscode.commands.executeCommand('redo');
    await eventuallyEqual('the second text', () => document.getText(), unknownTypeHall);
  });

  it('is written to disk by a save, and only then', async () => {
    assert.equal(await readFile(document.uri), cleanHall);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventuallyEqual('the file', () => readFile(document.uri), unknownTypeHall);
    await eventuallyEqual('the document to be clean', () => document.isDirty, false);
  });
});
