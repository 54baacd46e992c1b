/** Numbers that look random and are the same in every run: a linear congruential generator of 48 bits. */
export interface Random {
  /** From 0 up to and without `below`. */
  below(below: number): number;
}

export function randomFrom(seed: number): Random {
  // The constants of POSIX drand48; BigInt keeps the product exact.
  let state = (BigInt(seed) << 16n) | 0x330en;
  const next = () => {
    state = (state * 0x5deece66dn + 0xbn) & 0xffffffffffffn;
    return Number(state) / 2 ** 48;
  };
  return { below: (below) => Math.floor(next() * below) };
}
