import { describe, expect, it } from 'vitest';
import type { EquipmentType } from '../model/types';
import { builtinCatalog, Catalog } from './catalog';

const rack = (id: string, powerKw?: number): EquipmentType =>
  powerKw === undefined ? { id, kind: 'rack' } : { id, kind: 'rack', powerKw };

describe('Catalog', () => {
  const base = Catalog.ofBuiltin([rack('a', 1), rack('b', 1), rack('c', 1)]);
  const workspace = base.withWorkspaceTypes([rack('b', 2), rack('c', 2), rack('d', 2)]);
  const hall = workspace.withHallTypes([rack('c'), rack('e', 3)]);

  it.each([
    ['a', 1, 'built-in'],
    ['b', 2, 'workspace'],
    ['c', undefined, 'hall'],
    ['d', 2, 'workspace'],
    ['e', 3, 'hall'],
  ] as const)('finds %s in the latest layer that has it, whole', (id, powerKw, origin) => {
    expect(hall.get(id)?.powerKw).toBe(powerKw);
    expect(hall.origin(id)).toBe(origin);
  });

  it('knows nothing of other ids', () => {
    for (const id of ['z', '__proto__', 'constructor', '']) {
      expect(hall.get(id)).toBeUndefined();
      expect(hall.origin(id)).toBeUndefined();
    }
  });

  it('lists each type once, as get finds it', () => {
    expect(hall.all().map((type) => [type.id, type.powerKw])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', undefined],
      ['d', 2],
      ['e', 3],
    ]);
  });

  it('leaves the layers below as they were', () => {
    expect(base.get('c')?.powerKw).toBe(1);
    expect(workspace.get('e')).toBeUndefined();
    expect(workspace.withHallTypes([])).toBe(workspace);
  });

  it('lets the later of two types with one id win', () => {
    expect(base.withHallTypes([rack('x', 1), rack('x', 2)]).get('x')?.powerKw).toBe(2);
  });

  it('ships the built-in types once', () => {
    expect(builtinCatalog()).toBe(builtinCatalog());
    expect(builtinCatalog().origin('nvidia-gb200-nvl72')).toBe('built-in');
  });
});
