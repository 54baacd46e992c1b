import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../harness/eventually';
import { cleanUp, writeFile } from './workspace';

/** A hall with the cursor at `|`. */
const hall = (rack: string) => `{
  "format": "datahall/1",
  "room": { "outline": [[0, 0], [9000, 0], [9000, 9000], [0, 9000]] },
  "racks": [
    { "id": "R1", "type": "network-rack", "at": [3000, 3000]${rack} }
  ]
}
`;

describe('the plain text editor', () => {
  // A file each: a document that was open before could still hold the text before.
  let name = '';
  let count = 0;
  beforeEach(() => (name = `typed-${++count}.hall.json`));
  afterEach(() => cleanUp(name));

  async function open(textWithCursor: string) {
    const offset = textWithCursor.indexOf('|');
    const uri = await writeFile(name, textWithCursor.replace('|', ''));
    const document = await vscode.workspace.openTextDocument(uri);
    return { uri, position: document.positionAt(offset) };
  }

  /** Labels of the proposals, once `wanted` is among them: the JSON service loads the schema when it first needs it. */
  async function proposals(text: string, wanted: string): Promise<string[]> {
    const { uri, position } = await open(text);
    return eventually(`a proposal ${wanted}`, async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        position,
      );
      const labels = list.items.map((item) =>
        typeof item.label === 'string' ? item.label : item.label.label,
      );
      if (!labels.includes(wanted)) throw new Error(labels.join(' '));
      return labels;
    });
  }

  it('proposes the keys of a rack, and none that it has', async () => {
    const labels = await proposals(hall(', |'), 'powerKw');
    for (const key of ['facing', 'feeds', 'loop', 'serves']) assert.ok(labels.includes(key), key);
    assert.ok(!labels.includes('at'), 'at is there already');
  });

  it('proposes the words that a key allows', async () => {
    const labels = await proposals(hall(', "facing": |'), '"north"');
    assert.ok(labels.includes('"west"'), labels.join(' '));
  });

  it('proposes a hall where there is nothing yet, and a rack where one begins', async () => {
    await proposals('|', 'New hall');
    const labels = await proposals('{ "format": "datahall/1", "racks": [|] }', 'rack');
    assert.ok(!labels.includes('New hall'), labels.join(' '));
  });

  it('explains a key with its unit', async () => {
    const { uri, position } = await open(hall(', "pow|erKw": 132'));
    const hovers = await eventually('a hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        position,
      );
      return found.length > 0 && found;
    });
    const text = hovers
      .flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value)))
      .join('\n');
    assert.match(text, /Nominal load.*kW/s);
  });
});
