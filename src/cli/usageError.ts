/** What the user can put right: printed as it is, without a stack, and the program ends with 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
