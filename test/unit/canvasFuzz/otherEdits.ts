/** What a person writes into a hall in another way than by a gesture: the drawing under it, and sides of conflicts. */
import { expect } from 'vitest';
import type { ConflictSide } from '../../../src/protocol/conflictMessages';
import type { FromWebview } from '../../../src/protocol/messages';
import type { Underlay } from '../../../src/model/types';
import { below, pick, pickSome, type Random } from '../../support/seededRandom';

export type OtherEdit =
  | { readonly kind: 'chooseUnderlay' }
  | { readonly kind: 'setUnderlay'; readonly underlay?: Underlay }
  | { readonly kind: 'resolve'; readonly keys: readonly string[]; readonly side: ConflictSide };

export const isOtherEdit = (edit: { readonly kind: string }): edit is OtherEdit =>
  ['chooseUnderlay', 'setUnderlay', 'resolve'].includes(edit.kind);

/** The only drawing beside the hall. */
export const drawing = 'plans/ground.svg';

export const messageOf = (edit: OtherEdit, serial: number): FromWebview => {
  switch (edit.kind) {
    case 'chooseUnderlay':
      return { type: edit.kind, serial };
    case 'setUnderlay':
      return { type: edit.kind, serial, ...(edit.underlay ? { underlay: edit.underlay } : {}) };
    case 'resolve':
      return { type: edit.kind, serial, keys: edit.keys, side: edit.side };
  }
};

export function otherEditOf(message: FromWebview): OtherEdit | undefined {
  switch (message.type) {
    case 'chooseUnderlay':
      return { kind: message.type };
    case 'setUnderlay':
      return { kind: message.type, ...(message.underlay ? { underlay: message.underlay } : {}) };
    case 'resolve':
      return { kind: message.type, keys: message.keys, side: message.side };
    default:
      return undefined;
  }
}

/** @param conflicts keys of those that the page knows */
export function randomOtherEdit(random: Random, conflicts: readonly string[]): OtherEdit {
  const dice = random();
  if (dice < 0.4 && conflicts.length > 0) {
    return {
      kind: 'resolve',
      keys: pickSome(random, conflicts, 1, 2) ?? conflicts,
      side: pick(random, ['ours', 'theirs', 'base'] as const),
    };
  }
  if (dice < 0.55) return { kind: 'chooseUnderlay' };
  if (dice < 0.7) return { kind: 'setUnderlay' };
  const at: [number, number] = [below(random, 5000), below(random, 5000)];
  return { kind: 'setUnderlay', underlay: { file: drawing, at, widthMm: 1 + below(random, 30_000) } };
}

interface Conflict {
  readonly id?: string;
  readonly collection?: string;
  readonly path: readonly string[];
}

interface Head {
  readonly underlay?: Underlay;
  readonly $conflicts?: readonly Conflict[];
}

const keyOf = ({ collection = '', id = '', path }: Conflict) => JSON.stringify([collection, id, ...path]);

/** The text says what was wanted, and the rest of the hall is as it was. */
export function expectOtherEffect(edit: OtherEdit, before: string, after: string): void {
  const was = JSON.parse(before) as Head;
  const is = JSON.parse(after) as Head;
  if (edit.kind !== 'resolve') {
    if (edit.kind === 'setUnderlay') expect(is.underlay).toEqual(edit.underlay);
    else expect(is.underlay?.file).toBe(drawing);
    expect({ ...is, underlay: undefined }).toEqual({ ...was, underlay: undefined });
    return;
  }
  const left = (was.$conflicts ?? []).filter((conflict) => !edit.keys.includes(keyOf(conflict)));
  expect(is.$conflicts ?? []).toEqual(left);
  // What stands in the file is ours.
  if (edit.side === 'ours')
    expect({ ...is, $conflicts: undefined }).toEqual({ ...was, $conflicts: undefined });
}
