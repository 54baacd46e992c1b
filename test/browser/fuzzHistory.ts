/** What the text of the fuzz test has to be: now, before each undo step, and after each that was taken back. */
export class FuzzHistory {
  /** Of the document with this text: each edit, undo and redo makes the next. */
  version = 0;
  private before: string[] = [];
  private after: string[] = [];

  constructor(private now: string) {}

  get text(): string {
    return this.now;
  }

  /** How many steps can be taken back. */
  get undos(): number {
    return this.before.length;
  }

  get redos(): number {
    return this.after.length;
  }

  /** A step has made these texts, one undo step each. */
  become(...texts: readonly string[]): void {
    for (const text of texts) {
      this.before.push(this.now);
      this.after = [];
      this.now = text;
      this.version++;
    }
  }

  /** Steps that cancelled each other, such as an edit and its undo. */
  pass(steps: number): void {
    this.version += steps;
  }

  undo(): void {
    this.step(this.before, this.after);
  }

  redo(): void {
    this.step(this.after, this.before);
  }

  /** The text came from elsewhere: there is nothing to go back to. */
  startAt(text: string): void {
    this.before = [];
    this.after = [];
    this.now = text;
  }

  private step(from: string[], to: string[]): void {
    to.push(this.now);
    this.now = from.pop() ?? this.now;
    this.version++;
  }
}
