// Generated from the files of src/rules by scripts/generate.mjs. Do not edit.
import type { Rule } from './rule';


/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [

];
