/** The text of a campus. */
import { campusWords } from '../../edits/references/referringText';
import { campusBeside, campusFacts } from '../../formats/campusFacts';
import { campusLists, type CampusList } from '../../rules/campusFile';
import type { CampusText } from '../campusTexts';
import type { IdText } from './idText';

const isCampusList = (list: string): list is CampusList => campusLists.some((known) => known === list);

/** @param known the last that could be read: `text` itself, unless it is broken. */
export function campusIdText(text: CampusText, known: CampusText): IdText {
  const { document, source, read, catalog } = text;
  const { analysis } = known;
  return {
    kind: 'campus',
    document,
    source,
    words: campusWords,
    read,
    known: known.read,
    get findings() {
      return text.shown;
    },
    facts: ({ list, index }) => (isCampusList(list) ? campusFacts(analysis, list, index) : undefined),
    beside: ({ list, index }) => (isCampusList(list) ? campusBeside(analysis, list, index) : undefined),
    types: () => catalog.all(),
    typeOrigin: (id) => catalog.origin(id),
  };
}
