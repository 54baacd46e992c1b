import * as vscode from 'vscode';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, ruleOf, textIn, underlined, uriOf, writeFile } from './workspace';

const folder = 'campus';
const name = `${folder}/site.campus.json`;

/** A campus that names one hall a line. */
function campusOf(...files: string[]): string {
  const halls = files.map((file, i) => `    { "id": "H${i + 1}", "file": "${file}" }`);
  return `{\n  "format": "datahall-campus/1",\n  "halls": [\n${halls.join(',\n')}\n  ]\n}\n`;
}

const unresolved = (file: string) => `data/unresolved-reference: "file": "${file}"`;

describe('a campus file', () => {
  afterEach(() => cleanUp(folder, 'outside.hall.json'));

  for (const [what, file, reason] of [
    ['a path out of its folder', '../outside.hall.json', "outside the campus file's folder"],
    ['a path out of its folder by a detour', 'halls/../../outside.hall.json', 'outside the campus file'],
    ['a URL', 'https://halls.invalid/h1.hall.json', 'a URL'],
    ['an absolute path', '/outside.hall.json', 'an absolute path'],
    ['a file that is not there', 'halls/h9.hall.json', 'there is no hall file'],
  ] as const) {
    it(`is told that ${what} names no hall of it, at the very place`, async () => {
      // There to be found, so that only the path can be what is wrong.
      await writeFile('outside.hall.json', cleanHall);
      await writeFile(`${folder}/halls/h1.hall.json`, cleanHall);
      const text = campusOf('halls/h1.hall.json', file);
      const uri = await writeFile(name, text);
      const told = () =>
        diagnosticsOf(uri).map(({ message, range }) => ({
          underlined: textIn(text, range),
          hall: message.split(':')[0],
          reason: message.includes(reason) ? reason : message,
        }));
      await eventuallyEqual('the finding', told, [{ underlined: `"file": "${file}"`, hall: 'H2', reason }]);
    });
  }

  it('has no finding once the hall that it names is written', async () => {
    const text = campusOf('halls/h1.hall.json');
    const uri = await writeFile(name, text);
    await eventuallyEqual('the finding', () => underlined(uri, text), [unresolved('halls/h1.hall.json')]);
    await writeFile(`${folder}/halls/h1.hall.json`, cleanHall);
    await eventuallyEqual('no finding', () => underlined(uri, text), []);
    await vscode.workspace.fs.delete(uriOf(`${folder}/halls/h1.hall.json`));
    await eventuallyEqual('the finding again', () => underlined(uri, text), [
      unresolved('halls/h1.hall.json'),
    ]);
  });

  it('is told where its text is broken', async () => {
    const text = campusOf('halls/h1.hall.json').replace('"id": "H1"', '"id": H1');
    const uri = await writeFile(name, text);
    await eventuallyEqual(
      'data/syntax at the line of the hall',
      () =>
        diagnosticsOf(uri).map((diagnostic) => `${ruleOf(diagnostic).id} ${diagnostic.range.start.line}`)[0],
      'data/syntax 3',
    );
  });
});
