/**
 * Which opening of a canvas was a jump within the text. VS Code opens the place of a definition, and what is picked in
 * a list of references, with the file's usual editor, which of a hall is the canvas, although its text is what the
 * person reads; and it tells no editor where in the file it was to go. Both can be known from what came before.
 */

/** Lines and characters count from 0. */
export interface TextPlace {
  /** URI. */
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** A text editor at its cursor; one within another, as in a list of references, stands in no column. */
export interface SeenText extends TextPlace {
  readonly column: number | undefined;
}

/** Where a person was going, and the column of the text they came from. */
export interface TextJump {
  readonly to: TextPlace;
  readonly column: number;
}

/** From an answer to the editor that VS Code opens for it; long, for a busy machine [ms]. */
const answerMs = 10_000;
/** From the end of a list, or its next entry, to the editor that is opened for it: VS Code does both at once [ms]. */
const pickMs = 500;

export class JumpMemory {
  /** The text that was last read, at its cursor. */
  private reading: SeenText | undefined;
  /** What the providers answered for a place. */
  private answer: { of: TextPlace; to: readonly TextPlace[]; when: number } | undefined;
  /** Where an open list of references stands. */
  private list: TextPlace | undefined;
  private picked: { to: TextPlace; when: number } | undefined;
  private jump: (TextJump & { when: number }) | undefined;

  /** @param now milliseconds of any clock that runs on */
  constructor(private readonly now: () => number) {}

  /** A definition, or references, were asked for. */
  answered(of: TextPlace, to: readonly TextPlace[]): void {
    this.answer = { of, to, when: this.now() };
  }

  /** A text became the active editor, or its cursor moved. */
  at(text: SeenText): void {
    if (text.column !== undefined) this.reading = text;
    else if (this.list) this.pick((this.list = text));
  }

  /** Other texts are visible than before. */
  visible(texts: readonly SeenText[]): void {
    const within = texts.find(({ column }) => column === undefined);
    if (within) {
      // The answer is shown as a list: it led nowhere yet.
      if (this.list || this.isRecent(this.answer, answerMs)) this.list = within;
      this.answer = undefined;
      return;
    }
    const { list, reading } = this;
    this.list = undefined;
    // A list that is picked from ends while its text is there; by what else is opened the text goes first.
    const isThere = texts.some(({ file, column }) => file === reading?.file && column === reading.column);
    if (list && isThere) this.pick(list);
  }

  /** A canvas of a file was opened, or one came to the front. */
  canvasShown(file: string): void {
    const jump = this.jumpTo(file);
    this.jump = jump && { ...jump, when: this.now() };
    this.picked = undefined;
    this.answer = undefined;
  }

  /** A canvas is opened on purpose. */
  forget(): void {
    this.jump = undefined;
    this.picked = undefined;
    this.answer = undefined;
  }

  /** The jump for which the canvas of a file was shown; once. */
  take(file: string): TextJump | undefined {
    const { jump } = this;
    if (jump?.to.file !== file || !this.isRecent(jump, answerMs)) return undefined;
    this.jump = undefined;
    return { to: jump.to, column: jump.column };
  }

  private jumpTo(file: string): TextJump | undefined {
    const { reading, answer, picked } = this;
    if (reading?.column === undefined) return undefined;
    const { column } = reading;
    if (picked && this.isRecent(picked, pickMs)) {
      return picked.to.file === file ? { to: picked.to, column } : undefined;
    }
    // What was asked elsewhere than at the cursor was asked for a pointer that only passed.
    if (!answer || !this.isRecent(answer, answerMs) || !isSame(answer.of, reading)) return undefined;
    const [to, ...more] = answer.to;
    return to?.file === file && more.length === 0 ? { to, column } : undefined;
  }

  private pick(to: TextPlace): void {
    this.picked = { to, when: this.now() };
  }

  private isRecent(what: { readonly when: number } | undefined, ms: number): boolean {
    return what !== undefined && this.now() - what.when <= ms;
  }
}

const isSame = (a: TextPlace, b: TextPlace): boolean =>
  a.file === b.file && a.line === b.line && a.character === b.character;
