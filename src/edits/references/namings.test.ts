import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { namingsOf, type Naming } from './namings';
import { campusWords, hallWords, readReferring, referringHall } from './referringText';

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
const namings = (id: string, of: string): readonly Naming[] => {
  const read = referringHall(
    new LiveHall(of, { catalog: builtinCatalog(), rules: new RuleSet({ only: [] }) }),
  );
  return read ? namingsOf(id, read, of) : [];
};

/** What the line begins with in which the id is found, with `*` where it is the object's own. */
const linesOf = (id: string, of = text) =>
  namings(id, of).map(({ span, isOwn }) => {
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
    for (const { span } of [...namings('TCS-1', text)].sort((a, b) => b.span.start - a.span.start)) {
      renamed = `${renamed.slice(0, span.start)}"LOOP"${renamed.slice(span.end)}`;
    }
    expect(renamed).toContain('{ "id": "LOOP", "name": "TCS-1", "phase": "P1" }');
    expect(renamed).toContain('"headroomKw": { "loop": "LOOP", "min": 200 }');
    expect(renamed).toContain('"reason": "TCS-1 and A1 are written here."');
    expect(linesOf('TCS-1', renamed)).toEqual([]);
    expect(linesOf('LOOP', renamed)).toHaveLength(3);
  });

  it('are the same in a hall that is not followed, only read', () => {
    for (const id of ['TCS-1', 'A1', 'GEN-1', 'P1', 'P2', 'X']) {
      expect(namingsOf(id, readReferring(hallWords, text)!, text)).toEqual(namings(id, text));
    }
    expect(readReferring(hallWords, '{')).toBeUndefined();
    const deep = `{"note":${'['.repeat(2000)}${']'.repeat(2000)}}`;
    expect(readReferring(hallWords, deep)).toBeUndefined();
  });

  it('are the same with other formatting, and none in broken text', () => {
    const other = JSON.stringify(JSON.parse(text), null, 3).replaceAll('\n', '\r\n');
    expect(namings('A1', other)).toHaveLength(4);
    expect(namings('A1', '{')).toEqual([]);
  });
});

const campus = `{
  "format": "datahall-campus/1",
  "phases": [
    { "id": "P1", "readyOn": "2027-09-30" }
  ],
  "power": [
    { "id": "TX-1", "kind": "transformer", "type": "TX-2", "from": ["LINE"], "phase": "P1" },
    { "id": "TX-2", "kind": "transformer", "from": [{ "node": "TX-1", "role": "alternate" }] }
  ],
  "halls": [
    { "id": "H1", "file": "P1.hall.json", "from": ["TX-1", "TX-2"], "phase": "P1" },
    { "id": "H2", "name": "TX-1", "file": "h2.hall.json", "from": ["TX-1"] }
  ],
  "waivers": [
    { "id": "W1", "rule": "campus/phase-power-before-load", "on": ["H1", "TX-1"], "reason": "TX-1 is rented until P1." }
  ]
}
`;

describe('the places in which an id is written in a campus', () => {
  it.each([
    ['a node: what draws from it, and its waiver', 'TX-1', ['*TX-1', 'TX-2', 'H1', 'H2', 'W1']],
    ['a node, and no equipment type of its name', 'TX-2', ['*TX-2', 'H1']],
    ['a phase, and no file of its name', 'P1', ['*P1', 'TX-1', 'H1']],
    ['a hall, in a waiver', 'H1', ['*H1', 'W1']],
    ['a node that is not there', 'LINE', ['TX-1']],
  ])('%s', (_, id, lines) => {
    const read = readReferring(campusWords, campus);
    expect(read).toBeDefined();
    const found = namingsOf(id, read!, campus).map(({ span, isOwn }) => {
      expect(campus.slice(span.start, span.end)).toBe(JSON.stringify(id));
      const line = campus.slice(campus.lastIndexOf('\n', span.start) + 1);
      return `${isOwn ? '*' : ''}${/"id": "([^"]*)/.exec(line)?.[1]}`;
    });
    expect(found.sort()).toEqual([...lines].sort());
  });
});
