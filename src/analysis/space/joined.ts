/** Numbers that hang together, under the lowest of them. */
export class Joined {
  private readonly parent: Int32Array;

  constructor(count: number) {
    this.parent = new Int32Array(count);
  }

  /** A number hangs together with nothing. */
  reset(n: number): void {
    this.parent[n] = n;
  }

  join(a: number, b: number): void {
    const p = this.first(a);
    const q = this.first(b);
    if (p !== q) this.parent[Math.max(p, q)] = Math.min(p, q);
  }

  /** The lowest number that hangs together with one. */
  first(n: number): number {
    const { parent } = this;
    let at = n;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  }
}
