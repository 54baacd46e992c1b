/** What rules of the National Electrical Code (NEC) have in common. */
import { notApplicable } from './rule';

export const notEnforced = notApplicable('It is American law (NEC).');

/** Whether such a rule applies: in the United States, unless the settings say so. */
export const enforcedByNec = (source: string) =>
  ({
    default: false,
    byProfile: { us: true },
    unit: '',
    description: 'Whether the rule applies: the NEC.',
    source,
  }) as const;
