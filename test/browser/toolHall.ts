/**
 * The hall on which the tools are tried: one line an object and every collection there already, so that what a
 * gesture writes is its own lines and nothing around them. Two sides of power, a loop, and a row of three racks.
 */
export const toolHall = `{
  "format": "datahall/1",
  "name": "Hall of the tools",
  "design": { "power": "n", "cooling": "n" },
  "room": { "outline": [[0, 0], [12000, 0], [12000, 9600], [0, 9600]], "heightMm": 4000, "grid": 600 },
  "columns": [
    { "id": "K1", "at": [600, 600], "size": [600, 600] }
  ],
  "doors": [
    { "id": "D1", "at": [1200, 9600], "facing": "south", "widthMm": 1200, "swing": "out" }
  ],
  "types": [
    { "id": "test-cdu", "kind": "cdu", "widthMm": 600, "depthMm": 1200, "heightMm": 2200, "massKg": 800, "coolingKw": 300 },
    { "id": "test-rack", "kind": "rack", "widthMm": 600, "depthMm": 1200, "heightMm": 2200, "massKg": 800, "powerKw": 5 }
  ],
  "loops": [
    { "id": "TCS", "supplyC": 32, "returnC": 42, "fluid": "water" }
  ],
  "cdus": [
    { "id": "C1", "type": "test-cdu", "at": [10200, 6600], "facing": "north", "loop": "TCS" }
  ],
  "feeds": [
    { "id": "A1", "kind": "busway", "side": "A", "path": [[2400, 5400], [10200, 5400]], "ratingA": 400, "voltageV": 415 },
    { "id": "B1", "kind": "busway", "side": "B", "path": [[2400, 7200], [8400, 7200]], "ratingA": 400, "voltageV": 415 }
  ],
  "pipes": [
    { "id": "P1", "path": [[1200, 2400], [1200, 4800]], "diameterMm": 150 }
  ],
  "trays": [
    { "id": "T1", "path": [[3000, 8400], [9000, 8400]], "widthMm": 300 }
  ],
  "zones": [
    { "id": "Z1", "kind": "cold-aisle", "outline": [[3000, 1200], [9600, 1200], [9600, 2400], [3000, 2400]] }
  ],
  "racks": [
    { "id": "R1", "type": "test-rack", "at": [3000, 3000], "facing": "north", "row": "W", "feeds": ["A1"] },
    { "id": "R2", "type": "test-rack", "at": [6000, 3600], "facing": "north", "row": "W", "feeds": ["A1"] },
    { "id": "R3", "type": "test-rack", "at": [7800, 3000], "facing": "north" }
  ]
}
`;

/**
 * Lines that went (`- `) and lines that came (`+ `), without indentation and the comma behind: a new last entry puts
 * a comma behind the one before it.
 */
export function lineChanges(before: string, after: string): string[] {
  const lines = (text: string) => text.split('\n').map((line) => line.trim().replace(/,$/, ''));
  const left = lines(after);
  const gone = lines(before).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((line) => `- ${line}`), ...left.map((line) => `+ ${line}`)];
}
