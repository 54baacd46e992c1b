/** A repair that the program can make itself, as data. */
import type { Said } from '../../words/said';
import type { ElementPlace } from '../../analysis/hallModel';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { CollectionKey } from '../../model/types';
import type { Finding } from '../../rules/finding';
import type { FieldChange } from '../placement';

/**
 * - `safe`: changes no intention, such as taking away a waiver that is for nothing;
 * - `unsafe`: a good guess that a person should look at;
 * - `suggestion`: one of several ways, offered in the editor and never taken by the command line.
 */
export type FixSafety = 'safe' | 'unsafe' | 'suggestion';

export type FixChange =
  | { readonly kind: 'fields'; readonly place: ElementPlace; readonly fields: readonly FieldChange[] }
  /** Writes another key in the place of one that is there; its value stays. */
  | { readonly kind: 'key'; readonly place: ElementPlace; readonly key: string; readonly name: string }
  | { readonly kind: 'remove'; readonly place: ElementPlace }
  | { readonly kind: 'add'; readonly collection: CollectionKey; readonly element: { readonly id: string } };

export interface QuickFix {
  /** What it does, as a command: "Move R2 600 mm to the east". */
  readonly title: Said;
  readonly safety: FixSafety;
  readonly changes: readonly FixChange[];
}

/**
 * Proposes repairs of one finding, the best first. It need not prove them: what does not take the finding away, or
 * brings a new one, is not offered.
 */
export interface Fixer {
  /** Rules whose findings it repairs. */
  readonly rules: readonly string[];
  propose(hall: HallAnalysis, finding: Finding): readonly QuickFix[];
}
