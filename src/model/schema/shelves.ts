/** The power shelves of a rack, or the power supplies of a server, as one figure. */
import { z } from 'zod';
import { amount, count } from './quantity';

export const shelves = (description: string) =>
  z
    .strictObject({ count: count('Power shelves'), kw: amount('kW', 'Rating of one shelf') })
    .meta({ description });
