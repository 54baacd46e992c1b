/** The ids that are selected, in the order in which they were: the last one is where a walk by key goes on. */
export class Selection {
  #ids = new Set<string>();
  readonly #listeners: (() => void)[] = [];

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  get size(): number {
    return this.#ids.size;
  }

  get last(): string | undefined {
    return this.ids.at(-1);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  set(ids: Iterable<string>): void {
    const next = new Set(ids);
    if (next.size === this.#ids.size && [...next].every((id) => this.#ids.has(id))) return;
    this.#ids = next;
    for (const listener of this.#listeners) listener();
  }

  toggle(id: string): void {
    const next = new Set(this.#ids);
    if (!next.delete(id)) next.add(id);
    this.set(next);
  }

  /** Drops ids of objects that are gone. */
  keepOnly(exists: (id: string) => boolean): void {
    this.set(this.ids.filter(exists));
  }
}
