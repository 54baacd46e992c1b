/** Every object of the hall in a few words, by id: those on the plan, and those that have no place on it. */
import type { PanelToWebview } from '../src/protocol/panelMessages';
import type { OutlineEntry } from '../src/scene/hallOutline';

type OutlineMessage = Extract<PanelToWebview, { type: 'outline' | 'outlinePatch' }>;

export class HallDirectory {
  /** Grows with every change: what is derived from the entries asks for it. */
  revision = 0;
  #entries = new Map<string, OutlineEntry>();
  #users: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #listeners: (() => void)[] = [];

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  receive(message: OutlineMessage): void {
    if (message.type === 'outline') {
      this.#entries = new Map(message.entries.map((entry) => [entry.id, entry]));
      this.#users = undefined;
    } else {
      for (const entry of message.upsert) {
        const before = this.#entries.get(entry.id);
        this.#entries.set(entry.id, entry);
        // An object that is moved names what it named.
        if (!before || namedBy(before).join(' ') !== namedBy(entry).join(' ')) this.#users = undefined;
      }
    }
    this.revision++;
    for (const listener of this.#listeners) listener();
  }

  get(id: string): OutlineEntry | undefined {
    return this.#entries.get(id);
  }

  /** In the order of the format, and within a collection of the text. */
  entries(): IterableIterator<OutlineEntry> {
    return this.#entries.values();
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Whether there is an object that the plan cannot show. */
  hasUndrawn(id: string): boolean {
    const entry = this.#entries.get(id);
    return entry !== undefined && entry.isDrawn === undefined;
  }

  /** Ids of what names this object: the racks of a feed, the CDUs of a loop. */
  usersOf(id: string): readonly string[] {
    this.#users ??= usersById(this.#entries.values());
    return this.#users.get(id) ?? [];
  }
}

/** Ids that an object names, each once. */
function namedBy({ feeds = [], from = [], loop, plant, zone, type, phase }: OutlineEntry): readonly string[] {
  const named = new Set([...feeds, ...from, loop, plant, zone, type, phase]);
  return [...named].filter((id) => id !== undefined);
}

function usersById(entries: Iterable<OutlineEntry>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const entry of entries) {
    for (const named of namedBy(entry)) {
      const list = users.get(named);
      if (list) list.push(entry.id);
      else users.set(named, [entry.id]);
    }
  }
  return users;
}
