/** The ids that are selected, in the order in which they were: the last one is where a walk by key goes on. */
export class Selection {
  #ids: ReadonlySet<string> = new Set();
  /** The same in their order: with everything selected, a list made anew for whoever asks costs more than the rest. */
  #list: readonly string[] = [];
  readonly #listeners: (() => void)[] = [];

  /** The same list as long as the selection is the same. */
  get ids(): readonly string[] {
    return this.#list;
  }

  get size(): number {
    return this.#ids.size;
  }

  get last(): string | undefined {
    return this.#list.at(-1);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  set(ids: Iterable<string>): void {
    const next = new Set(ids);
    const list = [...next];
    if (next.size === this.#ids.size && list.every((id) => this.#ids.has(id))) return;
    this.#ids = next;
    this.#list = list;
    for (const listener of this.#listeners) listener();
  }

  toggle(id: string): void {
    const next = new Set(this.#ids);
    if (!next.delete(id)) next.add(id);
    this.set(next);
  }

  /** Drops ids of objects that are gone. */
  keepOnly(exists: (id: string) => boolean): void {
    if (!this.#list.every(exists)) this.set(this.#list.filter(exists));
  }
}
