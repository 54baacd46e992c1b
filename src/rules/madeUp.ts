import { nothing, said, type Said } from '../words/said';

/** Of what a sum is made up: `racks 30, CDUs 4`. */
export const madeUp = ([first = nothing, ...others]: readonly Said[]): Said =>
  others.reduce((before, part) => said('{0}, {1}', before, part), first);
