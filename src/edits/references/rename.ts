/** Gives an object another id, and everything that names it with it. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { ElementPlace } from '../../analysis/hallModel';
import type { RenameGesture } from '../gesture';
import { type ElementChange, type HallEdit, type Refusal, refuse } from '../hallEdit';
import type { FieldChange } from '../placement';
import { referencesTo } from './referencesTo';
import { sentence } from '../sentences';

export function renameEdit({ id, to }: RenameGesture, analysis: HallAnalysis): HallEdit | Refusal {
  const { model } = analysis;
  const place = model.find(id);
  if (!place) return refuse('gone', id);
  if (to === id) return {};
  if (model.find(to)) return refuse('idTaken', to);
  const own: FieldChange = { path: ['id'], value: to };
  // Of two objects with one id nobody knows which is meant: what names them stays with the other one.
  if (model.duplicates.has(id)) {
    return {
      changes: [{ place, fields: [own] }],
      made: [to],
      notes: [sentence('twinStays', id)],
    };
  }
  const fields = new Map<string, { place: ElementPlace; fields: FieldChange[] }>();
  const add = (at: ElementPlace, field: FieldChange) => {
    const key = `${at.collection}/${at.index}`;
    const known = fields.get(key);
    if (known) known.fields.push(field);
    else fields.set(key, { place: at, fields: [field] });
  };
  add(place, own);
  const head: FieldChange[] = [];
  for (const reference of referencesTo(new Map([[id, place.collection]]), analysis)) {
    const field: FieldChange = { path: reference.path, value: to };
    if (reference.place) add(reference.place, field);
    else head.push(field);
  }
  const changes: ElementChange[] = [...fields.values()];
  return { changes, head, made: [to] };
}
