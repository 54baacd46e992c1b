import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, replaceOnce, unknownTypeHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, ruleOf, textIn, uriOf, writeFile } from './workspace';

/** A folder of their own: settings hold for everything below them. */
const folder = 'judged';
const hallName = `${folder}/floor/judged.hall.json`;
const settingsName = `${folder}/.datahall.json`;

/**
 * Three racks of 5 kW on a busway of 25 A: √3 · 415 V · 25 A · 0.98 = 17.6 kW are enough, but not 80 % of them,
 * which is what the NEC allows to flow continuously.
 */
const nearlyFull = replaceOnce(cleanHall, '"ratingA": 400', '"ratingA": 25');

/** Rules of the findings of a file, with their severity. */
const verdicts = (uri: vscode.Uri) => () =>
  diagnosticsOf(uri).map((d) => `${ruleOf(d).id} ${vscode.DiagnosticSeverity[d.severity]}`);

/** Judged without settings, told by a hall beside it that always has a finding. */
async function checked(text: string, expected: string[]): Promise<vscode.Uri> {
  const uri = await writeFile(hallName, text);
  const witness = await writeFile(`${folder}/floor/witness.hall.json`, unknownTypeHall);
  await eventuallyEqual('the witness', verdicts(witness), ['data/unresolved-reference Error']);
  await eventuallyEqual('the findings without settings', verdicts(uri), expected);
  return uri;
}

describe('.datahall.json', () => {
  beforeEach(() => {
    for (const document of vscode.workspace.textDocuments) {
      assert.ok(!document.uri.path.includes(`/${folder}/`), 'these halls must not be open');
    }
  });
  afterEach(() => cleanUp(folder));

  it('with the profile us makes a finding that eu has not, and takes it along when it goes', async () => {
    const hall = await checked(nearlyFull, []);
    const settings = await writeFile(settingsName, '{ "profile": "us" }');
    await eventuallyEqual('the finding', verdicts(hall), ['power/feed-overload Error']);
    await vscode.workspace.fs.delete(settings);
    await eventuallyEqual('no finding', verdicts(hall), []);
  });

  it('changes the severity in a hall that is not open, and in one that is', async () => {
    const hall = await checked(unknownTypeHall, ['data/unresolved-reference Error']);
    const rule = (severity: string) => `{ "rules": { "data/unresolved-reference": "${severity}" } }`;
    await writeFile(settingsName, rule('info'));
    await eventuallyEqual('information', verdicts(hall), ['data/unresolved-reference Information']);

    await vscode.commands.executeCommand('vscode.openWith', hall, 'default');
    await writeFile(settingsName, rule('warning'));
    await eventuallyEqual('a warning', verdicts(hall), ['data/unresolved-reference Warning']);
    await writeFile(settingsName, rule('off'));
    await eventuallyEqual('nothing', verdicts(hall), []);
  });

  it('is told of a rule that does not exist, at the very place, and its other rules count', async () => {
    const hall = await checked(unknownTypeHall, ['data/unresolved-reference Error']);
    const text =
      '{\n  "rules": {\n    "space/overlapp": "off",\n    "data/unresolved-reference": "warning"\n  }\n}\n';
    const settings = await writeFile(settingsName, text);
    await eventuallyEqual('the problem', () => diagnosticsOf(settings).map((d) => textIn(text, d.range)), [
      '"space/overlapp": "off"',
    ]);
    assert.match(diagnosticsOf(settings)[0]?.message ?? '', /"space\/overlapp" is not a rule/);
    await eventuallyEqual('the severity', verdicts(hall), ['data/unresolved-reference Warning']);
    await writeFile(settingsName, '{ "rules": {} }');
    await eventuallyEqual('no problem', () => diagnosticsOf(settings).length, 0);
  });

  it('that is broken counts as empty and says where', async () => {
    const hall = await checked(nearlyFull, []);
    const settings = await writeFile(settingsName, '{ "profile": "us" }');
    await eventuallyEqual('the finding', verdicts(hall), ['power/feed-overload Error']);
    await writeFile(settingsName, '{\n  "profile": us\n}\n');
    await eventuallyEqual('no finding', verdicts(hall), []);
    await eventuallyEqual(
      'the problem',
      () => diagnosticsOf(uriOf(settingsName)).map((d) => `${ruleOf(d).id} ${d.range.start.line}`)[0],
      'data/syntax 1',
    );
    assert.equal(settings.path, uriOf(settingsName).path);
  });
});
