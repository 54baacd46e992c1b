import { describe, expect, it } from 'vitest';
import { campusWords, hallWords, readReferring, type Vocabulary } from './referringText';
import { idAt, targetOf, textPlaceAt } from './textPlace';

const hall = `{
  "format": "datahall/1",
  "design": { "power": "2n", "phases": ["P1"] },
  "racks": [
    { "id": "R1", "note": "A1", "feeds": ["A1", { "feed": "B1", "weight": 0 }], "loop": "TCS-1" }
  ],
  "tests": [
    { "id": "T1", "expect": { "headroomKw": { "loop": "TCS-1", "min": 200 } } }
  ]
}`;
const campus = `{
  "format": "datahall-campus/1",
  "power": [
    { "id": "TX-A", "kind": "transformer", "from": [{ "node": "LINE", "role": "alternate" }] }
  ],
  "halls": [
    { "id": "H1", "file": "h1.hall.json", "from": ["TX-A"], "phase": "P1" }
  ]
}`;

/** What stands at the `|` of `around`, of a text that may have been broken. */
function at(words: Vocabulary, text: string, around: string) {
  const offset = text.indexOf(around.replace('|', '')) + around.indexOf('|');
  const place = textPlaceAt(words, readReferring(words, text), text, offset);
  const named = idAt(words, place);
  if (named) expect(text.slice(named.token.start, named.token.end)).toBe(JSON.stringify(named.id));
  return { place, named };
}

describe('the id at a place', () => {
  it.each([
    ['an own id', hallWords, hall, '"id": "R|1"', { id: 'R1', isOwn: true, target: undefined }],
    ['a cord', hallWords, hall, '"feeds": ["A|1"', { id: 'A1', isOwn: false, target: 'feeds' }],
    ['a cord with a weight', hallWords, hall, '"feed": "B|1"', { id: 'B1', isOwn: false, target: 'feeds' }],
    ['a loop', hallWords, hall, '0 }], "loop": "TCS|-1"', { id: 'TCS-1', isOwn: false, target: 'loops' }],
    ['the loop of an assertion', hallWords, hall, '{ "loop": "TC|S-1"', { id: 'TCS-1', target: 'loops' }],
    ['a phase of the design', hallWords, hall, '"phases": ["P|1"', { id: 'P1', target: 'phases' }],
    ['what feeds a node', campusWords, campus, '"node": "LI|NE"', { id: 'LINE', target: 'power' }],
    ['what feeds a hall', campusWords, campus, '"from": ["TX|-A"', { id: 'TX-A', target: 'power' }],
    ['the phase of a hall', campusWords, campus, '"phase": "P|1"', { id: 'P1', target: 'phases' }],
  ] as const)('is %s', (_, words, text, around, expected) => {
    expect(at(words, text, around).named).toMatchObject(expected);
  });

  it.each([
    ['a word of a person', hallWords, hall, '"note": "A|1"'],
    ['a key', hallWords, hall, '"fe|eds": ["A1"'],
    ['a word of the design', hallWords, hall, '"power": "2|n"'],
    ['a path of a file', campusWords, campus, '"h1|.hall.json"'],
  ] as const)('is none in %s', (_, words, text, around) => {
    expect(at(words, text, around).named).toBeUndefined();
  });

  it('is known what belongs there while the text is broken, as it is when it is typed', () => {
    const typed = hall.replace('"A1", { "feed": "B1", "weight": 0 }]', '"');
    const { place } = at(hallWords, typed, '"feeds": ["|');
    expect(place.place).toEqual({ list: 'racks', index: 0 });
    expect(targetOf(hallWords, place)).toBe('feeds');
    const half = campus.replace('"TX-A"], "phase"', '"');
    expect(targetOf(campusWords, at(campusWords, half, '"from": ["|').place)).toBe('power');
  });
});
