import { canonicalText, type CanonicalOrder } from './canonical';
import { findLosses, type Loss } from './losses';
import { stripBom } from './position';

export type FormatResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly losses: readonly Loss[] };

/**
 * The canonical form of a valid JSON text, a byte order mark kept; or, where writing it anew would change a value,
 * the places that stand in the way.
 * @throws SyntaxError when the text is not JSON, TooDeepError when it nests too deep.
 */
export function formatText(text: string, order: CanonicalOrder): FormatResult {
  const { bom, text: body } = stripBom(text);
  const value: unknown = JSON.parse(body);
  const losses = findLosses(text);
  if (losses.length > 0) return { ok: false, losses };
  return { ok: true, text: (bom ? '\uFEFF' : '') + canonicalText(value, order) };
}
