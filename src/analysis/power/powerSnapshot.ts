/** What a power chain carries in one state: arrays by node, edge, group and cord. */

/** Of a load group; a number, because a sweep keeps one for each group. */
export const verdictCode = { ok: 0, unprotected: 1, dark: 2 } as const;

/** What a loss changes, as it is with nothing lost. */
export interface PowerSnapshot {
  readonly live: Uint8Array;
  readonly guarded: Uint8Array;
  readonly kw: Float64Array;
  readonly share: Float64Array;
  readonly verdict: Uint8Array;
  readonly order: Int32Array;
  readonly level: Float64Array;
  readonly cordKw: Float64Array;
}
