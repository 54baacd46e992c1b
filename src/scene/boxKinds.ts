/** The kinds of boxes in the order in which they are painted and listed. */
import type { BoxKind } from './scene';

export const BOX_KINDS: readonly BoxKind[] = [
  'compute',
  'network',
  'storage',
  'management',
  'cdu',
  'air',
  'panel',
  'column',
];
