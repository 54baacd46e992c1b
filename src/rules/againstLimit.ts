import { said } from '../words/said';
import { standing } from './limits';
import { failed, passed, passedBut, type Failure, type Verdict } from './rule';

/** A failure with a measure and a limit, its message without the full stop. */
export interface Measured extends Failure {
  readonly measured: number;
  readonly limit: number;
}

/** The verdict on a load held against a capacity: failed above it, passed with a note where no margin is left. */
export function againstLimit(failure: Measured, marginShare: number): Verdict {
  const stands = standing(failure.measured, failure.limit, marginShare);
  if (stands === 'within') return passed;
  if (stands === 'over') return failed({ ...failure, message: said('{0}.', failure.message) });
  return passedBut({ ...failure, message: said('{0}: no margin is left.', failure.message) });
}
