/**
 * A small valid hall in canonical form, without findings: three racks in a row, the first at [3000, 3000],
 * with the power and the cooling that they need. The types are the hall's own, so that a change of the catalogue
 * changes no test.
 */
export const cleanHall = `{
  "format": "datahall/1",
  "name": "Test hall",
  "design": { "power": "n", "cooling": "n" },
  "room": { "outline": [[0, 0], [12000, 0], [12000, 9600], [0, 9600]], "heightMm": 4000, "grid": 600 },
  "types": [
    { "id": "test-crah", "kind": "crah", "widthMm": 1200, "depthMm": 900, "heightMm": 2000, "massKg": 500, "airflowM3h": 20000, "coolingKw": 60 },
    { "id": "test-rack", "kind": "rack", "widthMm": 600, "depthMm": 1200, "heightMm": 2200, "massKg": 800, "powerKw": 5 }
  ],
  "airUnits": [
    { "id": "AC1", "type": "test-crah", "at": [600, 7800], "facing": "north", "feeds": ["A1"] }
  ],
  "feeds": [
    { "id": "A1", "kind": "busway", "side": "A", "path": [[2400, 7600], [2400, 4400], [10200, 4400]], "ratingA": 400, "voltageV": 415 }
  ],
  "racks": [
    { "id": "R1", "type": "test-rack", "at": [3000, 3000], "facing": "north", "feeds": ["A1"] },
    { "id": "R2", "type": "test-rack", "at": [6000, 3000], "facing": "north", "feeds": ["A1"] },
    { "id": "R3", "type": "test-rack", "at": [9000, 3000], "facing": "north", "feeds": ["A1"] }
  ]
}
`;

/** The line of an object in a hall text, as it stands there. */
export function lineOf(text: string, id: string): string {
  const line = text.split(/\r?\n/).find((candidate) => candidate.includes(`"id": "${id}"`));
  if (line === undefined) throw new Error(`no line has the id ${id}`);
  return line;
}

/** Replaces a piece of text that must be there exactly once: a fixture that misses its target proves nothing. */
export function replaceOnce(text: string, what: string, by: string): string {
  if (text.split(what).length !== 2) throw new Error(`not exactly once in the text: ${what}`);
  return text.replace(what, () => by);
}

/** The same hall with a fault: R2 names a type that does not exist. */
export const unknownTypeHall = replaceOnce(
  cleanHall,
  '"R2", "type": "test-rack"',
  '"R2", "type": "no-such-type"',
);

/** The same hall, written the way a person or another program might write it. */
export const unusualFormats: Record<string, string> = {
  'canonical.hall.json': cleanHall,
  'crlf.hall.json': cleanHall.replaceAll('\n', '\r\n'),
  'tabs.hall.json': cleanHall.replaceAll('  ', '\t').replace(/\n$/, ''),
  'minified.hall.json': JSON.stringify(JSON.parse(cleanHall)),
  'expanded.hall.json': JSON.stringify(JSON.parse(cleanHall), null, 4),
  'unknown-keys.hall.json': replaceOnce(
    cleanHall,
    '"feeds": ["A1"] },\n    { "id": "R2"',
    '"feeds": ["A1"], "colour": "red" },\n    { "id": "R2"',
  ),
};
