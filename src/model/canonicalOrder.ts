/** The schema as the canonical form needs it: the order of keys, and which of them hold collections. */
import type { CanonicalOrder } from '../text/canonical';
import type { FileKind } from './fileKind';
import { keyOrders } from './generated/words';

export function canonicalOrder(kind: FileKind): CanonicalOrder {
  const orders = keyOrders[kind];
  const element = (key: string) => (Object.hasOwn(orders, key) ? (orders[key] ?? none) : none);
  return {
    topLevel: element(''),
    element,
    // Elements of collections begin with their id; single objects such as `room` have none.
    isCollection: (key) => key !== '' && element(key)[0] === 'id',
  };
}

const none: readonly string[] = [];
