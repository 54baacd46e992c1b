import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { unknownTypeHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, readFile, ruleOf, writeFile } from './workspace';

function activePage(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? `${input.viewType} ${input.uri.toString()}` : undefined;
}

/** The page of a rule as the extension ships it. */
async function shipped(rule: string): Promise<string> {
  const extension = vscode.extensions.getExtension('data-hall-designer.data-hall-designer');
  assert.ok(extension);
  return readFile(vscode.Uri.joinPath(extension.extensionUri, `docs/rules/${rule}.md`));
}

const preview = (rule: string) => `vscode.markdown.preview.editor datahall-rule:/${rule}.md`;

describe('the page of a rule', () => {
  const name = 'explained.hall.json';
  afterEach(() => cleanUp(name));

  it('is where the link of a diagnostic leads, with its content', async () => {
    const uri = await writeFile(name, unknownTypeHall);
    const [diagnostic] = await eventually('the finding', () => {
      const all = diagnosticsOf(uri);
      return all.length > 0 && all;
    });
    assert.ok(diagnostic);
    const { id, page } = ruleOf(diagnostic);
    assert.ok(page);
    const document = await vscode.workspace.openTextDocument(page);
    assert.equal(document.getText(), await shipped(id));
    assert.match(document.getText(), /^# data\/unresolved-reference\n/);

    await vscode.commands.executeCommand('vscode.open', page);
    await eventuallyEqual('the page as people read it', activePage, preview(id));
  });

  it('is opened by explainRule, for rules that exist', async () => {
    await vscode.commands.executeCommand('dataHallDesigner.explainRule', 'space/overlap');
    await eventuallyEqual('the page', activePage, preview('space/overlap'));
    await cleanUp();
    await vscode.commands.executeCommand('dataHallDesigner.explainRule', 'space/no-such-rule');
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
  });
});
