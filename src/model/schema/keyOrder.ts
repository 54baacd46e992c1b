/**
 * The order of keys in the canonical form: the schema's own. It is generated into ../generated/words.ts,
 * so that the bundles hold lists of words and not zod.
 */
import { z } from 'zod';
import { campus } from './campus';
import { catalogFile } from './catalogFile';
import { hall } from './hall';
import { settings } from './settings';

function shapeOf(schema: z.ZodType): z.ZodRawShape | undefined {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return shapeOf(schema.element as z.ZodType);
  return schema instanceof z.ZodObject ? schema.shape : undefined;
}

function ordersOf(root: z.ZodObject): Record<string, readonly string[]> {
  const orders: Record<string, readonly string[]> = { '': Object.keys(root.shape) };
  for (const [key, schema] of Object.entries(root.shape)) {
    const shape = shapeOf(schema as z.ZodType);
    if (shape) orders[key] = Object.keys(shape);
  }
  return orders;
}

/** By file kind, then by top-level key (`''` is the top level itself): keys in schema order. */
export const keyOrders = () => ({
  hall: ordersOf(hall),
  campus: ordersOf(campus),
  catalog: ordersOf(catalogFile),
  settings: ordersOf(settings),
});
