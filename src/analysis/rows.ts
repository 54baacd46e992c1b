/** Rows of racks: the racks of one `row`; a rack that names none is a row of its own. */
import type { HallModel } from './hallModel';

export interface Row {
  /** The row's name; of a rack on its own the rack's id. */
  readonly name: string;
  /** Places in `racks`, in the order of the text. */
  readonly racks: readonly number[];
}

export class Rows {
  readonly list: readonly Row[];
  private readonly rowOf: Int32Array;

  constructor(model: HallModel) {
    const list: { name: string; racks: number[] }[] = [];
    const named = new Map<string, number>();
    this.rowOf = new Int32Array(model.size('racks')).fill(-1);
    model.elements('racks').forEach((rack, index) => {
      if (!rack) return;
      let at = rack.row === undefined ? undefined : named.get(rack.row);
      if (at === undefined) {
        at = list.length;
        list.push({ name: rack.row ?? rack.id, racks: [] });
        if (rack.row !== undefined) named.set(rack.row, at);
      }
      list[at]!.racks.push(index);
      this.rowOf[index] = at;
    });
    this.list = list;
  }

  /** The row of a rack by its place in `racks`, or -1. */
  of(rack: number): number {
    return this.rowOf[rack] ?? -1;
  }
}
