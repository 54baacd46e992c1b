/**
 * What a person means by a few words: objects by id, type, kind, row, loop, feed or by what is found wrong with
 * them. Every word must be found; `row:R01`, `feed:A1`, `loop:`, `type:`, `kind:`, `phase:`, `rule:` and `is:error` ask one
 * field alone. Pure.
 */
import type { OutlineEntry } from '../../src/scene/hallOutline';
import type { SceneFinding } from '../../src/scene/scene';

export interface Searchable {
  readonly entry: OutlineEntry;
  /** Everything that a bare word may be part of, in small letters. */
  readonly text: string;
  readonly id: string;
  /** What is found wrong with it, in small letters: rules, then messages. */
  readonly rules: string;
  readonly severities: string;
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * In the natural order of their ids: to sort ten thousand at every letter would be felt.
 * @param wordOf what a collection is called
 */
export function searchables(
  entries: Iterable<OutlineEntry>,
  findings: readonly SceneFinding[],
  wordOf: (collection: OutlineEntry['collection']) => string,
): readonly Searchable[] {
  const wrong = new Map<string, SceneFinding[]>();
  for (const finding of findings) {
    for (const id of finding.objects) {
      const list = wrong.get(id);
      if (list) list.push(finding);
      else wrong.set(id, [finding]);
    }
  }
  const sorted = [...entries].sort((a, b) => collator.compare(a.id, b.id));
  return sorted.map((entry) => {
    const own = wrong.get(entry.id) ?? [];
    const { id, name, type, model, kind, row, feeds, loop, plant, zone, phase, collection } = entry;
    const words = [id, name, type, model, kind, row, loop, plant, zone, phase, wordOf(collection)];
    const rules = own.map(({ rule }) => rule).join('\n');
    const messages = own.map(({ message }) => message).join('\n');
    return {
      entry,
      id: id.toLowerCase(),
      text: [...words, ...(feeds ?? []), rules, messages].filter(Boolean).join('\n').toLowerCase(),
      rules: rules.toLowerCase(),
      severities: own.map(({ severity }) => severity).join('\n'),
    };
  });
}

const exactOf = (value: string | undefined, wanted: string) => value?.toLowerCase() === wanted;

function holds({ entry, text, rules, severities }: Searchable, word: string): boolean {
  const colon = word.indexOf(':');
  const wanted = word.slice(colon + 1);
  if (colon > 0 && wanted !== '') {
    switch (word.slice(0, colon)) {
      case 'row':
        return exactOf(entry.row, wanted);
      case 'loop':
        return exactOf(entry.loop, wanted);
      case 'phase':
        return exactOf(entry.phase, wanted);
      case 'feed':
        return (entry.feeds ?? []).some((feed) => exactOf(feed, wanted));
      case 'type':
        return `${entry.type ?? ''} ${entry.model ?? ''}`.toLowerCase().includes(wanted);
      case 'kind':
        return `${entry.kind ?? ''} ${entry.collection}`.toLowerCase().includes(wanted);
      case 'rule':
        return rules.includes(wanted);
      case 'is':
        return severities.includes(wanted);
      default:
        break;
    }
  }
  return text.includes(word);
}

/** 0 for the object that was named, more the less it was. */
const distance = ({ id }: Searchable, first: string): number =>
  id === first ? 0 : id.startsWith(first) ? 1 : id.includes(first) ? 2 : 3;

/** The objects that all words mean, those that are named by id first, then as they come. */
export function searchHall(all: readonly Searchable[], query: string): readonly OutlineEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const byRank: OutlineEntry[][] = [[], [], [], []];
  for (const one of all) {
    if (words.every((word) => holds(one, word))) byRank[distance(one, first)]?.push(one.entry);
  }
  return byRank.flat();
}
