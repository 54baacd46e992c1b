/**
 * Elements of several versions of a file that are written with the same characters, as one value: most of a large
 * hall is the same in all of its versions, and what is one value need not be compared member by member.
 */
import type { ElementIndex } from '../../text/elementIndex';
import type { JsonValue } from '../../text/jsonValue';
import { findLosses, type Loss } from '../../text/losses';
import { isJsonArray, type JsonObject } from './sameByNature';

export class SharedElements {
  private readonly byText = new Map<string, JsonValue>();

  /**
   * Puts what is known already in the place of what the text says again.
   * @param root What `JSON.parse` gave for the text; its lists are changed.
   * @returns what is lost by reading the text; then nothing was changed.
   */
  share(text: string, index: ElementIndex, root: JsonObject): Loss | undefined {
    const fresh = new Map<string, JsonValue>();
    const places: [list: JsonValue[], i: number, known: JsonValue][] = [];
    let rest = '';
    let read = 0;
    for (const { key, shadowed, count } of index.properties) {
      const list = root[key];
      if (shadowed || !isJsonArray(list)) continue;
      for (let i = 0; i < count; i++) {
        const value = list[i] ?? null;
        if (typeof value !== 'object' || value === null) continue;
        const start = index.start(key, i);
        const end = index.end(key, i);
        const written = text.slice(start, end);
        const known = this.byText.get(written) ?? fresh.get(written);
        if (known !== undefined) places.push([list as JsonValue[], i, known]);
        else {
          const [loss] = findLosses(written);
          if (loss) return loss;
          fresh.set(written, value);
        }
        // A value in its place, so that what is left of the text is still JSON.
        rest += text.slice(read, start) + '0';
        read = end;
      }
    }
    const [loss] = findLosses(rest + text.slice(read));
    if (loss) return loss;
    for (const [list, i, known] of places) list[i] = known;
    for (const [written, value] of fresh) this.byText.set(written, value);
    return undefined;
  }
}
