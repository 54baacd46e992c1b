/** The four operations of a field: `+600` on what an object has. */
export type Operation = '+' | '-' | '*' | '/';

export const isOperation = (sign: string): sign is Operation =>
  sign === '+' || sign === '-' || sign === '*' || sign === '/';

/** Not finite where it divides by zero. */
export function calculated(now: number, operation: Operation, operand: number): number {
  switch (operation) {
    case '+':
      return now + operand;
    case '-':
      return now - operand;
    case '*':
      return now * operand;
    case '/':
      return now / operand;
  }
}
