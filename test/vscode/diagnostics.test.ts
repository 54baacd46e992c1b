import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, replaceOnce, unknownTypeHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, ruleOf, underlined, writeFile } from './workspace';

const unknownType = ['data/unresolved-reference: "type": "no-such-type"'];

describe('diagnostics', () => {
  const name = 'checked.hall.json';
  afterEach(() => cleanUp(name));

  it('appear on the exact range in a file that is not open, and go when it is repaired on disk', async () => {
    const uri = await writeFile(name, unknownTypeHall);
    await eventuallyEqual('the finding', () => underlined(uri, unknownTypeHall), unknownType);
    await writeFile(name, cleanHall);
    await eventuallyEqual('no finding', () => underlined(uri, cleanHall), []);
  });

  it('go when the file is deleted', async () => {
    const uri = await writeFile(name, unknownTypeHall);
    await eventuallyEqual('the finding', () => underlined(uri, unknownTypeHall), unknownType);
    await vscode.workspace.fs.delete(uri);
    await eventuallyEqual('no finding', () => diagnosticsOf(uri).length, 0);
  });

  it('count lines and columns right with CRLF and a byte order mark', async () => {
    const text = unknownTypeHall.replaceAll('\n', '\r\n');
    const uri = await writeFile(name, `\uFEFF${text}`);
    await eventuallyEqual('the finding', () => underlined(uri, text), unknownType);
  });

  it('link to the page of their rule', async () => {
    const uri = await writeFile(name, unknownTypeHall);
    const [diagnostic] = await eventually('the finding', () => {
      const all = diagnosticsOf(uri);
      return all.length > 0 && all;
    });
    assert.ok(diagnostic);
    assert.match(String(ruleOf(diagnostic).page), /unresolved-reference/);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
  });

  it('follow the unsaved text of an open file, and the disk again when it is closed unsaved', async () => {
    const uri = await writeFile(name, cleanHall);
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    const editor = await eventually('the text editor', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.path === uri.path && activeTextEditor;
    });
    const at = cleanHall.indexOf('"test-rack", "at": [6000');
    const range = new vscode.Range(
      editor.document.positionAt(at),
      editor.document.positionAt(at + '"test-rack"'.length),
    );
    assert.equal(await editor.edit((edit) => edit.replace(range, '"no-such-type"')), true);
    await eventuallyEqual('the finding', () => underlined(uri, unknownTypeHall), unknownType);

    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventuallyEqual('no finding', () => diagnosticsOf(uri).length, 0);
  });

  it('say where the text is broken', async () => {
    const broken = replaceOnce(
      cleanHall,
      '"feeds": ["A1"] },\n    { "id": "R3"',
      '"feeds": \n    { "id": "R3"',
    );
    const uri = await writeFile(name, broken);
    const line = broken.split('\n').findIndex((text) => text.includes('"R3"'));
    await eventually('data/syntax at the broken place', () =>
      diagnosticsOf(uri).some(
        (diagnostic) =>
          ruleOf(diagnostic).id === 'data/syntax' && Math.abs(diagnostic.range.start.line - line) <= 1,
      ),
    );
  });
});
