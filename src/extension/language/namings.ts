/** Every place of a hall's text in which an id is written. */
import type { ElementPlace } from '../../analysis/hallModel';
import { elementReferences } from '../../model/elementReferences';
import { collectionKeys } from '../../model/generated/words';
import type { LiveHall } from '../../rules/liveHall';
import type { Span } from '../../text/lexical';
import { isObject } from '../../text/jsonValue';
import type { TextSource } from '../../text/source';
import { valueRangeAt } from '../../text/tolerantTree';

export interface Naming {
  /** The element that it stands in; undefined for the phases of the design. */
  readonly place: ElementPlace | undefined;
  /** Whether it is the element's own id, and not one that it names. */
  readonly isOwn: boolean;
  /** The text with its quotes, as offsets in the document. */
  readonly span: Span;
}

/** The design first, then in the order of the collections; none while the text is broken. */
export function namingsOf(id: string, hall: LiveHall, text: TextSource): readonly Naming[] {
  const { analysis, index } = hall;
  if (!analysis || !index) return [];
  const found: Naming[] = [];
  const design = index.property('design');
  const { design: head } = analysis.model.head;
  const phases: unknown = isObject(head) ? head['phases'] : undefined;
  if (design && Array.isArray(phases)) {
    const slice = text.slice(design.valueStart, design.valueEnd);
    phases.forEach((phase: unknown, i) => {
      const span = phase === id ? valueRangeAt(slice, ['phases', i]) : undefined;
      if (!span) return;
      const { valueStart: start } = design;
      found.push({
        place: undefined,
        isOwn: false,
        span: { start: span.start + start, end: span.end + start },
      });
    });
  }
  for (const collection of collectionKeys) {
    for (let i = 0; i < analysis.model.size(collection); i++) {
      const element = analysis.model.rawElement(collection, i);
      if (!isObject(element)) continue;
      const paths: (readonly (string | number)[])[] = [];
      if (element['id'] === id) paths.push(['id']);
      for (const { id: named, path } of elementReferences(collection, element)) {
        if (named === id) paths.push(path);
      }
      if (paths.length === 0) continue;
      const start = index.start(collection, i);
      const slice = text.slice(start, index.end(collection, i));
      for (const path of paths) {
        const span = valueRangeAt(slice, path);
        if (!span) continue;
        found.push({
          place: { collection, index: i },
          isOwn: path.length === 1 && path[0] === 'id',
          span: { start: span.start + start, end: span.end + start },
        });
      }
    }
  }
  return found;
}
