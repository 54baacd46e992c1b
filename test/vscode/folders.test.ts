import { renameSync, rmSync } from 'node:fs';
import type * as vscode from 'vscode';
import { eventuallyEqual } from '../harness/eventually';
import { unknownTypeHall } from '../harness/halls';
import { cleanUp, underlined, uriOf, writeFile } from './workspace';

const unknownType = ['data/unresolved-reference: "type": "no-such-type"'];
const findings = (uri: vscode.Uri) => () => underlined(uri, unknownTypeHall);

describe('a folder that another program', () => {
  afterEach(() => cleanUp('before', 'after'));

  it('renames takes the findings of its halls along', async () => {
    const hall = await writeFile('before/floor/moved.hall.json', unknownTypeHall);
    await eventuallyEqual('the finding', findings(hall), unknownType);
    renameSync(uriOf('before').fsPath, uriOf('after').fsPath);
    await eventuallyEqual('no finding at the old place', findings(hall), []);
    await eventuallyEqual(
      'the finding at the new place',
      findings(uriOf('after/floor/moved.hall.json')),
      unknownType,
    );
  });

  it('deletes leaves no finding of its halls', async () => {
    const hall = await writeFile('before/floor/deleted.hall.json', unknownTypeHall);
    await eventuallyEqual('the finding', findings(hall), unknownType);
    rmSync(uriOf('before').fsPath, { recursive: true });
    await eventuallyEqual('no finding', findings(hall), []);
  });
});
