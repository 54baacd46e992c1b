/**
 * What is selected on one canvas, which two sides decide: the person on the canvas, and whoever reveals objects on it,
 * such as the cursor of the text beside. The canvas answers a moment later, and until it has seen the last reveal what
 * it tells is of the past: a cursor that has gone on must not be fetched back by it.
 */
export class CanvasSelection {
  private selected: readonly string[] = [];
  private reveals = 0;
  /** The last reveal that its page was sent; 0 for a page that was sent none. */
  private sent = 0;

  /** As far as the canvas has told, or as it will be once it has seen the last reveal. */
  get ids(): readonly string[] {
    return this.selected;
  }

  isOnly(id: string): boolean {
    return this.selected.length === 1 && this.selected[0] === id;
  }

  /** Its page begins anew, and knows of no reveal. */
  begin(): void {
    this.sent = 0;
  }

  /** Objects are to be revealed, now or once the page is there. */
  expect(ids: readonly string[]): void {
    this.selected = ids;
  }

  /** The number of a reveal that is sent to the page now. */
  send(): number {
    this.sent = ++this.reveals;
    return this.sent;
  }

  /**
   * The canvas tells what is selected on it.
   * @param revealed the last reveal that its page had seen then; 0 for none
   * @returns whether a person has selected something else there
   */
  told(ids: readonly string[], revealed: number): boolean {
    if (revealed < this.sent) return false;
    // It tells again after every change: while a person types in the text, their cursor stays.
    const isOther = ids.join(' ') !== this.selected.join(' ');
    this.selected = ids;
    return isOther;
  }
}
