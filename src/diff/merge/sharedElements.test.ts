import { describe, expect, it } from 'vitest';
import { ElementIndex } from '../../text/elementIndex';
import type { JsonObject } from './sameByNature';
import { SharedElements } from './sharedElements';

/** The values of `racks` after sharing, and what is lost. */
function shared(elements: SharedElements, text: string) {
  const root = JSON.parse(text) as JsonObject;
  const loss = elements.share(text, ElementIndex.scan(text), root);
  return { loss, racks: root['racks'] as readonly object[], root };
}

describe('elements of several versions', () => {
  it('are one value where they are written alike, and keep what they say', () => {
    const elements = new SharedElements();
    const a = shared(elements, '{"racks": [{"id": "R1"}, {"id": "R2", "at": [0, 0]}, 7], "name": "a"}');
    const text = '{"racks":[{"id": "R2", "at": [0, 0]},{"id":"R1"},7]}';
    const b = shared(elements, text);
    expect(b.racks[0]).toBe(a.racks[1]);
    expect(b.racks[1]).not.toBe(a.racks[0]);
    expect(b.root).toEqual(JSON.parse(text));
  });

  it.each([
    ['inside an element', '{"racks": [{"id": "R1", "x": 1, "x": 2}]}'],
    ['between elements', '{"racks": [{"id": "R1"}], "racks": [{"id": "R1"}]}'],
    ['beside them', '{"racks": [{"id": "R1"}], "room": {"a": 1, "a": 1}}'],
    ['in an element without members', '{"racks": [12345678901234567890]}'],
  ])('tell what is lost %s', (_, text) => {
    expect(shared(new SharedElements(), text).loss).toBeDefined();
  });

  it('do not learn from a version that cannot be read', () => {
    const elements = new SharedElements();
    expect(shared(elements, '{"racks": [{"id": "R1"}, {"id": "R2", "x": 1, "x": 2}]}').loss).toBeDefined();
    const again = shared(elements, '{"racks": [{"id": "R2", "x": 1, "x": 2}]}');
    expect(again.loss?.kind).toBe('duplicate-key');
  });
});
