import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { namingsOf } from './namings';

const text = `{
  "format": "datahall/1",
  "design": { "power": "2n", "phases": ["P1", "P2"] },
  "phases": [
    { "id": "P1" }
  ],
  "loops": [
    { "id": "TCS-1", "name": "TCS-1", "phase": "P1" },
    { "id": "TCS-10" }
  ],
  "feeds": [
    { "id": "A1", "kind": "busway", "from": ["UPS-1", { "node": "GEN-1", "role": "alternate" }] }
  ],
  "power": [
    { "id": "UPS-1", "kind": "ups", "from": ["GEN-1"] },
    { "id": "GEN-1", "kind": "generator" }
  ],
  "racks": [
    { "id": "R1", "note": "A1", "feeds": ["A1", { "feed": "A1", "weight": 0 }], "loop": "TCS-1", "phase": "P1" }
  ],
  "tests": [
    { "id": "T1", "expect": { "headroomKw": { "loop": "TCS-1", "min": 200 } } }
  ],
  "waivers": [
    { "rule": "power/feed-overload", "on": ["A1", "R1"], "reason": "TCS-1 and A1 are written here." }
  ]
}
`;
const hallOf = (of: string) =>
  new LiveHall(of, { catalog: builtinCatalog(), rules: new RuleSet({ only: [] }) });

/** What the line begins with in which the id is found, with `*` where it is the object's own. */
const linesOf = (id: string, of = text) =>
  namingsOf(id, hallOf(of), of).map(({ span, isOwn }) => {
    expect(of.slice(span.start, span.end)).toBe(JSON.stringify(id));
    const line = of.slice(of.lastIndexOf('\n', span.start) + 1).trimStart();
    return `${isOwn ? '*' : ''}${/\"(?:id|rule)\": \"([^\"]*)/.exec(line.split('\n')[0] ?? '')?.[1] ?? 'design'}`;
  });

describe('the places in which an id is written', () => {
  it.each([
    ['a loop, with the assertion of its headroom', 'TCS-1', ['*TCS-1', 'R1', 'T1']],
    ['a feed, by name and with a weight, and its waiver', 'A1', ['*A1', 'R1', 'R1', 'power/feed-overload']],
    ['a node, by name and with a role', 'GEN-1', ['A1', 'UPS-1', '*GEN-1']],
    ['a phase, in the design too', 'P1', ['design', '*P1', 'TCS-1', 'R1']],
    ['a phase that only the design lists', 'P2', ['design']],
    ['nothing', 'X', []],
  ])('%s', (_, id, lines) => {
    expect([...linesOf(id)].sort()).toEqual([...lines].sort());
  });

  it('rename everything when each is replaced, and nothing else', () => {
    let renamed = text;
    for (const { span } of [...namingsOf('TCS-1', hallOf(text), text)].sort(
      (a, b) => b.span.start - a.span.start,
    )) {
      renamed = `${renamed.slice(0, span.start)}"LOOP"${renamed.slice(span.end)}`;
    }
    expect(renamed).toContain('{ "id": "LOOP", "name": "TCS-1", "phase": "P1" }');
    expect(renamed).toContain('"headroomKw": { "loop": "LOOP", "min": 200 }');
    expect(renamed).toContain('"reason": "TCS-1 and A1 are written here."');
    expect(linesOf('TCS-1', renamed)).toEqual([]);
    expect(linesOf('LOOP', renamed)).toHaveLength(3);
  });

  it('are the same with other formatting, and none in broken text', () => {
    const other = JSON.stringify(JSON.parse(text), null, 3).replaceAll('\n', '\r\n');
    expect(namingsOf('A1', hallOf(other), other)).toHaveLength(4);
    expect(namingsOf('A1', hallOf('{'), '{')).toEqual([]);
  });
});
