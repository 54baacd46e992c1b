/**
 * A campus and its halls are built in the same steps: a phase of one id is the same phase in all of their files, and
 * is found and renamed in all of them.
 */
import * as vscode from 'vscode';
import { namingsOf, placesOfId } from '../../edits/references/namings';
import {
  campusWords,
  hallWords,
  readReferring,
  type ReferringText,
} from '../../edits/references/referringText';
import { fileKind } from '../../model/fileKind';
import { readCampus } from '../../rules/campusFile';
import { FileText } from '../fileText';

/** A file that shares phases with another one, and could be read. */
export interface SharingFile {
  readonly file: FileText;
  readonly read: ReferringText;
}

/** The other files with which a hall or campus shares its phases. */
export async function sharingFiles(uri: vscode.Uri): Promise<readonly SharingFile[]> {
  const campuses =
    fileKind(uri.path) === 'campus'
      ? [uri]
      : await vscode.workspace.findFiles('**/*.campus.json', '**/node_modules/**');
  const found = new Map<string, vscode.Uri>();
  for (const campus of campuses) {
    const halls = await hallsOf(campus);
    const isOf = campus.toString() === uri.toString() || halls.some((h) => h.toString() === uri.toString());
    if (isOf) for (const file of [campus, ...halls]) found.set(file.toString(), file);
  }
  found.delete(uri.toString());
  const files = await Promise.all([...found.values()].map(readSharing));
  return files.filter((file) => file !== undefined);
}

/** Where the phase of an id is named in a file; nothing where the id is that of another thing there. */
export function phaseNamings(id: string, { file, read }: SharingFile) {
  const isOtherThing = placesOfId(id, read).some(({ list }) => list !== 'phases');
  return isOtherThing ? [] : namingsOf(id, read, file.text, 'phases');
}

async function hallsOf(campus: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const file = await FileText.read(campus);
  if (!(file instanceof FileText)) return [];
  return readCampus(file.text).halls.flatMap(({ file: hall }) =>
    hall.ok ? [vscode.Uri.joinPath(campus, '..', hall.path)] : [],
  );
}

async function readSharing(uri: vscode.Uri): Promise<SharingFile | undefined> {
  const file = await FileText.read(uri);
  const words = fileKind(uri.path) === 'campus' ? campusWords : hallWords;
  const read = file instanceof FileText ? readReferring(words, file.text) : undefined;
  return read && file instanceof FileText ? { file, read } : undefined;
}
