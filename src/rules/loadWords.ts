/** How rules tell a load that is held against a limit, the same in every message. */
import { capital, said, type Said } from '../words/said';
import { figure, percent } from './limits';

/** `2200 kW of 2000 kW (110 %)`. */
export const kwOf = (kw: number, limit: number): Said =>
  said('{0} kW of {1} kW ({2})', figure(kw), figure(limit), percent(kw, limit));

/** `2556 kVA of 2500 kVA (102.2 %), with 2300 kW at a power factor of 0.9`. */
export const kvaOf = (kva: number, limit: number, kw: number, powerFactor: number): Said =>
  said(
    '{0} kVA of {1} kVA ({2}), with {3} kW at a power factor of {4}',
    figure(kva),
    figure(limit),
    percent(kva, limit),
    figure(kw),
    powerFactor,
  );

/**
 * `UPS-A carries …`, or `Losing UPS-B puts UPS-A at …`; without a full stop.
 * @param carrier an id, or how it is called within a sentence.
 * @param lost what has to be lost for it; undefined for the normal state.
 */
export const carries = (carrier: string | Said, load: Said, lost?: string | Said): Said =>
  lost === undefined
    ? said('{0} carries {1}', typeof carrier === 'string' ? carrier : capital(carrier), load)
    : said('Losing {0} puts {1} at {2}', lost, carrier, load);
