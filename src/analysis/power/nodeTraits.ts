/** What the solver asks of nodes in every state, as arrays: it asks millions of times. */
import type { PowerGraph } from './powerGraph';

export interface NodeTraits {
  /** By which a node's inputs share; 0 where none is known. */
  readonly rating: Float64Array;
  /** 1 for an ats or sts. */
  readonly isTransfer: Uint8Array;
  /** 1 for a UPS or BESS. */
  readonly isGuard: Uint8Array;
  /** Output over input. */
  readonly efficiency: Float64Array;
}

export const nodeTraits = ({ nodes }: PowerGraph): NodeTraits => ({
  rating: Float64Array.from(nodes, ({ ratingKw, ratingKva, pf }) => ratingKw ?? (ratingKva ?? 0) * (pf ?? 1)),
  isTransfer: Uint8Array.from(nodes, ({ kind }) => Number(kind === 'ats' || kind === 'sts')),
  isGuard: Uint8Array.from(nodes, ({ kind }) => Number(kind === 'ups' || kind === 'bess')),
  efficiency: Float64Array.from(nodes, (node) => node.efficiency),
});
