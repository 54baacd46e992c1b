/**
 * Equipment types by id, in three layers: what ships with the program, what the workspace adds, what the
 * hall adds. Later wins, and it replaces the whole type: a figure that a house type leaves out is unknown,
 * never borrowed from a maker's type of the same id.
 */
import type { EquipmentType } from '../model/types';
import { builtinTypes } from './builtin';

export type CatalogOrigin = 'built-in' | 'workspace' | 'hall';

/** Immutable; an overlay costs its own types, not those below it. */
export class Catalog {
  private readonly own: ReadonlyMap<string, EquipmentType>;

  private constructor(
    types: readonly EquipmentType[],
    private readonly from: CatalogOrigin,
    private readonly below: Catalog | undefined,
  ) {
    this.own = new Map(types.map((type) => [type.id, type]));
  }

  static ofBuiltin(types: readonly EquipmentType[]): Catalog {
    return new Catalog(types, 'built-in', undefined);
  }

  /** This catalogue with a workspace's types on top; of two with one id the later wins. */
  withWorkspaceTypes(types: readonly EquipmentType[]): Catalog {
    return types.length === 0 ? this : new Catalog(types, 'workspace', this);
  }

  /** This catalogue with a hall's own types on top; of two with one id the later wins. */
  withHallTypes(types: readonly EquipmentType[]): Catalog {
    return types.length === 0 ? this : new Catalog(types, 'hall', this);
  }

  get(id: string): EquipmentType | undefined {
    return this.own.get(id) ?? this.below?.get(id);
  }

  /** Which layer the type of this id comes from. */
  origin(id: string): CatalogOrigin | undefined {
    return this.own.has(id) ? this.from : this.below?.origin(id);
  }

  /** The types that `get` finds, each once, those of the lowest layer first. */
  all(): readonly EquipmentType[] {
    return [...this.merged().values()];
  }

  private merged(): Map<string, EquipmentType> {
    const all = this.below?.merged() ?? new Map<string, EquipmentType>();
    for (const [id, type] of this.own) all.set(id, type);
    return all;
  }
}

let builtin: Catalog | undefined;

/** The catalogue that ships with the program. */
export function builtinCatalog(): Catalog {
  builtin ??= Catalog.ofBuiltin(builtinTypes);
  return builtin;
}
