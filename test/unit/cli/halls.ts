/** The smallest halls that are clean, and that have one fault of each severity. */
export const room = {
  outline: [
    [0, 0],
    [12000, 0],
    [12000, 12000],
    [0, 12000],
  ],
};

export const clean = { format: 'datahall/1', room, racks: [] };

/** One error: R1 names a type that nobody has. Other rules cannot judge such a rack: see `only data`. */
export const unresolved = {
  format: 'datahall/1',
  room,
  racks: [{ id: 'R1', type: 'no-such-rack', at: [3000, 3000] }],
};

/** One warning: a key that is not of the format. */
export const unknownKey = { ...clean, colour: 'blue' };

export const campus = (...files: readonly string[]) => ({
  format: 'datahall-campus/1',
  halls: files.map((file, i) => ({ id: `H${i + 1}`, file })),
});
