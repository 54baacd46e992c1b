/** A hall in a form in which two halls are equal exactly when they mean the same: order counts only where it does. */
import type { JsonValue } from '../../../text/jsonValue';
import type { HallValue } from './editedHall';

const unordered: readonly string[] = ['feeds', 'on', 'fluids'];

export function meaning(hall: HallValue): JsonValue {
  const entries = Object.entries(hall).map(([key, value]): [string, JsonValue] => {
    if (!Array.isArray(value)) return [key, value];
    const elements = (value as JsonValue[]).map(elementMeaning);
    return [key, elements.sort(byText)];
  });
  // An empty collection says what a missing one says.
  return Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

function elementMeaning(element: JsonValue): JsonValue {
  if (element === null || typeof element !== 'object' || Array.isArray(element)) return element;
  return Object.fromEntries(
    Object.entries(element)
      .map(([key, value]): [string, JsonValue] =>
        unordered.includes(key) && Array.isArray(value)
          ? [key, [...(value as JsonValue[])].sort(byText)]
          : [key, value as JsonValue],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const byText = (a: JsonValue, b: JsonValue): number => {
  const [p, q] = [JSON.stringify(a), JSON.stringify(b)];
  return p < q ? -1 : p > q ? 1 : 0;
};
