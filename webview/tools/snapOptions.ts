/** What a pointer snaps to. A choice of the person, kept with the view. */
export interface SnapState {
  /** Off: nothing holds, places are whole millimetres. */
  readonly on: boolean;
  readonly grid: boolean;
  readonly neighbours: boolean;
  readonly aisles: boolean;
}

export const SNAP_ALL: SnapState = { on: true, grid: true, neighbours: true, aisles: true };

export function readSnap(stored: unknown): SnapState {
  if (typeof stored !== 'object' || stored === null) return SNAP_ALL;
  const read = (key: keyof SnapState) => {
    const value: unknown = Reflect.get(stored, key);
    return typeof value === 'boolean' ? value : SNAP_ALL[key];
  };
  return { on: read('on'), grid: read('grid'), neighbours: read('neighbours'), aisles: read('aisles') };
}

export class SnapOptions {
  readonly #listeners: (() => void)[] = [];

  constructor(private current: SnapState) {}

  get state(): SnapState {
    return this.current;
  }

  get grid(): boolean {
    return this.current.on && this.current.grid;
  }

  get neighbours(): boolean {
    return this.current.on && this.current.neighbours;
  }

  get aisles(): boolean {
    return this.current.on && this.current.aisles;
  }

  toggle(key: keyof SnapState): void {
    this.current = { ...this.current, [key]: !this.current[key] };
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
