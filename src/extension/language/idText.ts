/** The text of a hall or of a campus as the features of the text editor ask it, which need not know which it is. */
import type * as vscode from 'vscode';
import { placesOfId } from '../../edits/references/namings';
import type { Elements, ListPlace, ReferringText, Vocabulary } from '../../edits/references/referringText';
import type { CatalogOrigin } from '../../catalog/catalog';
import type { BesideText } from '../../formats/campusFacts';
import { briefFact, type ObjectFacts } from '../../formats/objectFacts';
import type { EquipmentType } from '../../model/types';
import type { Finding } from '../../rules/finding';
import type { ShownFinding } from '../../rules/shownFindings';
import type { DocumentText } from '../documentText';

export type TextFinding = ShownFinding<Pick<Finding, 'rule' | 'severity' | 'message' | 'said' | 'objects'>>;

/** A document as it is now. */
export interface IdText {
  readonly kind: 'hall' | 'campus';
  readonly document: vscode.TextDocument;
  readonly source: DocumentText;
  readonly words: Vocabulary;
  /** Undefined while the text is broken. */
  readonly read: ReferringText | undefined;
  /** What was read last: while the text is broken, what it held before. `facts` are of these. */
  readonly known: Elements | undefined;
  /** What has to be told of it. */
  readonly findings: readonly TextFinding[];
  /** What is known of an element; undefined for one that breaks the format. */
  facts(place: ListPlace): ObjectFacts | undefined;
  /** A figure that the text of an element does not say itself. */
  beside(place: ListPlace): BesideText | undefined;
  /** The equipment types that can be named in it. */
  types(): readonly EquipmentType[];
  /** Where a type comes from; undefined where nobody has it. */
  typeOrigin(id: string): CatalogOrigin | undefined;
}

/** The first element of an id. */
export const placeOf = (id: string, { read }: IdText): ListPlace | undefined =>
  read && placesOfId(id, read)[0];

/**
 * The figure by which an element is told from others, in few words: of a feed or loop what it carries. Of a campus's
 * nodes it is what they are rated for, since the halls behind them are in their facts.
 */
export function figureOf(text: IdText, place: ListPlace, { facts: [first = ''] }: ObjectFacts): string {
  const beside = text.kind === 'hall' ? text.beside(place)?.text : undefined;
  return beside ?? briefFact(first);
}
