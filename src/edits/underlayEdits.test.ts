import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { applyEdits } from '../text/source';
import { isRefusal } from './hallEdit';
import { underlayEdits } from './underlayEdits';

const context = { catalog: builtinCatalog(), rules: new RuleSet() };
const placed = { file: 'plans/ground.svg', at: [0, 0] as [number, number], widthMm: 9000 };

function edited(text: string, underlay: Parameters<typeof underlayEdits>[0]): string {
  const edits = underlayEdits(underlay, new LiveHall(text, context), text);
  if (isRefusal(edits)) throw new Error(edits.refused);
  return applyEdits(text, edits);
}

const lines = [
  '{',
  '  "format": "datahall/1",',
  '  "room": { "outline": [[0, 0], [9000, 0], [9000, 6000], [0, 6000]] },',
  '  "racks": [],',
  '  "unknown": 1',
  '}',
  '',
];

describe('the drawing under the plan in the text', () => {
  it('is one line after the room; every other line and CRLF stay', () => {
    const text = lines.join('\r\n');
    const after = edited(text, placed).split('\r\n');
    expect(after.filter((line) => !lines.includes(line))).toHaveLength(1);
    expect(lines.filter((line) => !after.includes(line))).toEqual([]);
    expect(JSON.parse(after.join(''))).toEqual({
      ...(JSON.parse(lines.join('')) as object),
      underlay: placed,
    });
  });

  it('changes its own line alone, and goes with it', () => {
    const text = edited(lines.join('\n'), placed);
    const scaled = edited(text, { ...placed, at: [-100, 50], widthMm: 12_345 });
    const before = text.split('\n');
    expect(scaled.split('\n').filter((line) => !before.includes(line))).toHaveLength(1);
    expect(edited(scaled, undefined)).toBe(lines.join('\n'));
    expect(edited(lines.join('\n'), undefined)).toBe(lines.join('\n'));
  });

  it('is refused while the text is broken', () => {
    const text = '{ "format": ';
    expect(isRefusal(underlayEdits(placed, new LiveHall(text, context), text))).toBe(true);
  });
});
