/** The hall in which a run begins: something of every kind that a gesture needs. */

export function startText(seed: number): string {
  const racks = Array.from({ length: 5 }, (_, i) => ({
    id: `R01-0${i + 1}`,
    type: 'rack-a',
    at: [3000 + 600 * i, 3000],
    row: 'R01',
    feeds: ['A1', 'B1'],
    loop: 'L1',
  }));
  const conflicts = racks.flatMap(({ id, at }) => [
    { id, collection: 'racks', path: ['powerKw'], ours: 41, theirs: 42 },
    {
      id,
      collection: 'racks',
      path: ['at'],
      base: { at: [0, 0] },
      ours: { at },
      theirs: { at: [at[0], 9000], facing: 'south' },
    },
  ]);
  const hall = {
    format: 'datahall/1',
    design: { phases: ['P0'] },
    $conflicts: conflicts,
    room: { outline: [[0, 0], [20000, 0], [20000, 12000], [0, 12000]] }, // prettier-ignore
    types: [
      { id: 'rack-a', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 40, liquidFraction: 0.8 },
      { id: 'cdu-a', kind: 'cdu', widthMm: 900, depthMm: 1200, coolingKw: 800, flowLpm: 1000 },
      { id: 'crah-a', kind: 'crah', widthMm: 2500, depthMm: 900, coolingKw: 100 },
    ],
    phases: [{ id: 'P1', order: 1 }],
    zones: [{ id: 'Z1', kind: 'pod', outline: [[0, 0], [5000, 0], [5000, 3000], [0, 3000]] }], // prettier-ignore
    plants: [{ id: 'FWS1', supplyC: 30, coolingKw: 2000 }],
    loops: [
      { id: 'L1', supplyC: 40 },
      { id: 'L2', supplyC: 40 },
    ],
    cdus: [{ id: 'CDU-1', type: 'cdu-a', at: [1000, 8000], loop: 'L1', plant: 'FWS1' }],
    feeds: [
      { id: 'A1', side: 'A', path: [[0, 6000], [9000, 6000]] }, // prettier-ignore
      { id: 'B1', side: 'B', path: [[0, 6300], [9000, 6300]] }, // prettier-ignore
    ],
    racks,
    trays: [{ id: 'T1', path: [[100, 100], [100, 900], [1100, 900]], widthMm: 300 }], // prettier-ignore
  };
  return seed % 2 === 0 ? JSON.stringify(hall, null, 2) : JSON.stringify(hall).replaceAll('},{', '},\n{');
}
