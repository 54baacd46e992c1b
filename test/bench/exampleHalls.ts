/** The halls of examples/, as their texts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ExampleHall {
  /** From the project's folder on, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** @param folder from the project's folder on; all below it, in the order of their names. */
export function exampleHalls(root: string, folder: string): readonly ExampleHall[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hall.json'))
    .sort()
    .map((file) => ({
      name: path.posix.join(folder, file.replaceAll(path.sep, '/')),
      text: readFileSync(path.join(root, folder, file), 'utf8'),
    }));
}
