/** Rows of racks: the racks of one `row`; a rack that names none is a row of its own. */
import type { HallModel } from './hallModel';
import type { Renumbering } from './renumbering';

export interface Row {
  /** The row's name; of a rack on its own the rack's id. */
  readonly name: string;
  /** Whether its racks name it; else it is a rack on its own. */
  readonly isNamed: boolean;
  /** Places in `racks`, in the order of the text. */
  readonly racks: readonly number[];
}

export class Rows {
  readonly list: readonly Row[];
  private readonly rowOf: Int32Array;

  constructor(model: HallModel) {
    const list: { name: string; isNamed: boolean; racks: number[] }[] = [];
    const named = new Map<string, number>();
    this.rowOf = new Int32Array(model.size('racks')).fill(-1);
    model.elements('racks').forEach((rack, index) => {
      if (!rack) return;
      let at = rack.row === undefined ? undefined : named.get(rack.row);
      if (at === undefined) {
        at = list.length;
        list.push({ name: rack.row ?? rack.id, isNamed: rack.row !== undefined, racks: [] });
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

  /** By row before racks came or went, the same row now, or -1. */
  since(before: Rows, racks: Renumbering | undefined): Int32Array {
    const named = new Map<string, number>();
    this.list.forEach(({ name, isNamed }, row) => {
      if (isNamed) named.set(name, row);
    });
    return Int32Array.from(before.list, (row) => {
      if (row.isNamed) return named.get(row.name) ?? -1;
      const [rack = -1] = row.racks;
      const now = this.of(racks ? racks.toNow[rack]! : rack);
      return now === -1 || this.list[now]!.isNamed ? -1 : now;
    });
  }
}
