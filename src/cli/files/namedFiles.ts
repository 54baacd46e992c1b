/** The other files that a hall or a campus names, by its text. */
import { isUnderlayFile } from '../../model/underlayFile';
import { readCampus } from '../../rules/campusFile';
import { isObject } from '../../text/jsonValue';

/** The drawing under the plan of a hall, from the hall's folder; undefined where it names none that may be opened. */
export function namedDrawing(hall: string): string | undefined {
  // Few halls have one, and the text of a hall is long.
  if (!hall.includes('"underlay"')) return undefined;
  try {
    const value: unknown = JSON.parse(hall);
    const underlay = isObject(value) ? value['underlay'] : undefined;
    const file = isObject(underlay) ? underlay['file'] : undefined;
    return typeof file === 'string' && isUnderlayFile(file) ? file : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** The halls that a campus names, from its folder, with `/`: those that it may name. */
export const namedHalls = (campus: string): string[] =>
  readCampus(campus).halls.flatMap(({ file }) => (file.ok ? [file.path] : []));
