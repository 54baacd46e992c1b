/**
 * What a person has hidden and locked, by layer and one by one. It belongs to the view: the page keeps it, the
 * hall never holds it. What is hidden is not drawn, picked or snapped to; what is locked is seen but not picked
 * or changed.
 */
import type { SceneObject } from '../../src/scene/scene';
import { LAYERS, layerOf, type Layer } from './layers';

export interface VisibilityState {
  readonly hiddenLayers: readonly Layer[];
  readonly lockedLayers: readonly Layer[];
  readonly hidden: readonly string[];
  readonly locked: readonly string[];
}

export const ALL_VISIBLE: VisibilityState = { hiddenLayers: [], lockedLayers: [], hidden: [], locked: [] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads what an earlier version of the program may have written. */
export function readVisibility(stored: unknown): VisibilityState {
  if (!isRecord(stored)) return ALL_VISIBLE;
  const texts = (value: unknown) =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  const layers = (value: unknown) => LAYERS.filter((layer) => texts(value).includes(layer));
  return {
    hiddenLayers: layers(stored['hiddenLayers']),
    lockedLayers: layers(stored['lockedLayers']),
    hidden: texts(stored['hidden']),
    locked: texts(stored['locked']),
  };
}

export class Visibility {
  readonly #hiddenLayers: Set<Layer>;
  readonly #lockedLayers: Set<Layer>;
  #hidden: Set<string>;
  #locked: Set<string>;
  readonly #listeners: (() => void)[] = [];

  constructor(state: VisibilityState) {
    this.#hiddenLayers = new Set(state.hiddenLayers);
    this.#lockedLayers = new Set(state.lockedLayers);
    this.#hidden = new Set(state.hidden);
    this.#locked = new Set(state.locked);
  }

  get state(): VisibilityState {
    return {
      hiddenLayers: [...this.#hiddenLayers],
      lockedLayers: [...this.#lockedLayers],
      hidden: [...this.#hidden],
      locked: [...this.#locked],
    };
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  isLayerHidden(layer: Layer): boolean {
    return this.#hiddenLayers.has(layer);
  }

  isLayerLocked(layer: Layer): boolean {
    return this.#lockedLayers.has(layer);
  }

  isHidden(object: SceneObject): boolean {
    return this.#hidden.has(object.id) || this.#hiddenLayers.has(layerOf(object));
  }

  isLocked(object: SceneObject): boolean {
    return this.#locked.has(object.id) || this.#lockedLayers.has(layerOf(object));
  }

  get hiddenCount(): number {
    return this.#hidden.size;
  }

  get lockedCount(): number {
    return this.#locked.size;
  }

  get hasAny(): boolean {
    return this.hasHidden || this.hasLocked;
  }

  get hasHidden(): boolean {
    return this.#hidden.size + this.#hiddenLayers.size > 0;
  }

  get hasLocked(): boolean {
    return this.#locked.size + this.#lockedLayers.size > 0;
  }

  setLayerHidden(layer: Layer, hidden: boolean): void {
    if (hidden) this.#hiddenLayers.add(layer);
    else this.#hiddenLayers.delete(layer);
    this.#changed();
  }

  setLayerLocked(layer: Layer, locked: boolean): void {
    if (locked) this.#lockedLayers.add(layer);
    else this.#lockedLayers.delete(layer);
    this.#changed();
  }

  hide(ids: readonly string[]): void {
    for (const id of ids) this.#hidden.add(id);
    this.#changed();
  }

  lock(ids: readonly string[]): void {
    for (const id of ids) this.#locked.add(id);
    this.#changed();
  }

  showAll(): void {
    this.#hidden = new Set();
    this.#hiddenLayers.clear();
    this.#changed();
  }

  unlockAll(): void {
    this.#locked = new Set();
    this.#lockedLayers.clear();
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
