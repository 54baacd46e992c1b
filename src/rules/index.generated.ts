// Generated from the files of src/rules by scripts/generate.mjs. Do not edit.
import type { Rule } from './rule';
import { rule as dataDuplicateId } from './data/duplicate-id';
import { rule as dataSchema } from './data/schema';
import { rule as dataSyntax } from './data/syntax';
import { rule as dataUnknownKey } from './data/unknown-key';
import { rule as dataUnresolvedReference } from './data/unresolved-reference';

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  dataDuplicateId,
  dataSchema,
  dataSyntax,
  dataUnknownKey,
  dataUnresolvedReference,
];
