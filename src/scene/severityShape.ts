/**
 * The mark of a severity: told apart by its shape, not by its colour alone. One drawing for the canvas and
 * the lists, in a square of 16 units.
 */
import type { Severity } from '../model/types';

/** From the gravest on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface MarkShape {
  readonly body: string;
  readonly sign: string;
}

export const MARKS: Readonly<Record<Severity, MarkShape>> = {
  error: {
    body: 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z',
    sign: 'M5.2 5.2L10.8 10.8M10.8 5.2L5.2 10.8',
  },
  warning: { body: 'M8 .8L15.6 14.6H.4z', sign: 'M8 5.5V10M8 11.6V13.2' },
  info: { body: 'M1.5 1.5H14.5V14.5H1.5z', sign: 'M8 7.8V12M8 4V4.2' },
};

export const gravest = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
