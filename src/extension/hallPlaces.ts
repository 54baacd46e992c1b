/** From ids to places in the document and back. */
import type * as vscode from 'vscode';
import { isCollection } from '../model/validateElement';
import type { HallSession } from './hallSession';

/** Where an object stands in the text; undefined while the text is broken, or where it is gone. */
export function elementRange(session: HallSession, id: string): vscode.Range | undefined {
  const { analysis, index } = session.current();
  const place = index && analysis?.model.find(id);
  if (!place) return undefined;
  const start = index.start(place.collection, place.index);
  return session.text.range({ start, end: index.end(place.collection, place.index) });
}

/** The object in whose text a position lies. */
export function objectAt(session: HallSession, position: vscode.Position): string | undefined {
  const { analysis, index } = session.current();
  const place = index?.locate(session.document.offsetAt(position), 0);
  return place && isCollection(place.key) ? analysis?.model.idAt(place.key, place.index) : undefined;
}
