/** Names of rows, and ids of racks in them, as the hall has them. */
import type { HallModel } from '../../analysis/hallModel';
import { naturalCompare } from '../../text/naturalCompare';

/** The rows of a hall, by name. */
export function rowNames(model: HallModel): ReadonlySet<string> {
  const names = new Set<string>();
  for (const rack of model.elements('racks')) if (rack?.row !== undefined) names.add(rack.row);
  return names;
}

/** The next free name of a row that counts on from another, or from the last of the hall; R01 in an empty one. */
export function nextRow(taken: ReadonlySet<string>, after?: string): string {
  const last = after ?? [...taken].sort(naturalCompare).at(-1);
  if (last === undefined) return 'R01';
  const [, stem = last, digits = ''] = /^(.*?)(\d{0,9})$/.exec(last) ?? [];
  for (let n = Number(digits || '1') + 1; ; n++) {
    const name = `${stem}${digits === '' ? '-' : ''}${String(n).padStart(digits.length, '0')}`;
    if (!taken.has(name)) return name;
  }
}

/** The id of the first rack of a new row: R07-01 where the hall has R06-01, R07.1 where it has R06.1. */
export function firstRackId(model: HallModel, row: string): string {
  for (const rack of model.elements('racks')) {
    if (rack?.row === undefined || !rack.id.startsWith(rack.row)) continue;
    const [, between, digits] = /^([._-]?)(\d+)$/.exec(rack.id.slice(rack.row.length)) ?? [];
    if (between !== undefined && digits !== undefined) {
      return `${idPart(row)}${between}${'1'.padStart(digits.length, '0')}`;
    }
  }
  return `${idPart(row)}-01`;
}

/** A row may have any name, an id may not. */
function idPart(row: string): string {
  const part = row.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return part === '' ? 'R' : part.slice(0, 48);
}
