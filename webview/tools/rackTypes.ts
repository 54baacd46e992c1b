/** Types of racks that a row can be made of: those of the catalogue, once it is told, and those of the hall. */
import type { CatalogEntry } from '../../src/scene/catalogEntry';
import type { SceneBox } from '../../src/scene/scene';
import type { SceneStore } from '../sceneStore';

export interface RackType {
  readonly id: string;
  readonly title: string;
  /** Along the front, in mm. */
  readonly widthMm: number;
  readonly depthMm: number;
}

/** Of a catalogue the racks whose size is known: a row needs it. */
export function rackTypesOf(entries: readonly CatalogEntry[]): readonly RackType[] {
  return entries.flatMap(({ id, collection, maker, model, widthMm, depthMm }) =>
    collection === 'racks' && widthMm !== undefined && depthMm !== undefined
      ? [{ id, title: [maker, model ?? id].filter(Boolean).join(' '), widthMm, depthMm }]
      : [],
  );
}

const RACKS: ReadonlySet<SceneBox['kind']> = new Set(['compute', 'network', 'storage', 'management']);

export class RackTypes {
  #catalog: readonly RackType[] = [];
  #fromHall: readonly RackType[] = [];
  #revision = -1;

  constructor(private readonly store: SceneStore) {}

  setCatalog(types: readonly RackType[]): void {
    this.#catalog = types;
    this.#revision = -1;
  }

  /** Those that the hall has first, the most used before the others. */
  get all(): readonly RackType[] {
    if (this.#revision !== this.store.revision) {
      this.#revision = this.store.revision;
      const used = new Map<string, { readonly type: RackType; count: number }>();
      for (const id of this.store.ids()) {
        const box = this.store.get(id);
        if (box?.shape !== 'box' || !RACKS.has(box.kind) || box.type === undefined) continue;
        const known = used.get(box.type);
        if (known) known.count++;
        else {
          const title = box.labels.length > 1 ? (box.labels.at(-1) ?? box.type) : box.type;
          used.set(box.type, {
            type: { id: box.type, title, widthMm: box.width, depthMm: box.depth },
            count: 1,
          });
        }
      }
      const own = [...used.values()].sort((a, b) => b.count - a.count).map(({ type }) => type);
      this.#fromHall = [...own, ...this.#catalog.filter(({ id }) => !used.has(id))];
    }
    return this.#fromHall;
  }

  get(id: string | undefined): RackType | undefined {
    return this.all.find((type) => type.id === id);
  }
}
