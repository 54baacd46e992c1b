/** Compares the two versions of what halls are judged by: a catalogue, or settings. */
import { compareDocuments } from '../../diff/compare';
import { readDocument } from '../../diff/diffDocument';
import { settingsDocument } from '../../diff/settingsDocument';
import { readVersion } from '../../diff/version';
import { brokenDiff, fileDiff, type FileDiff } from '../../formats/diff/fileDiff';
import { fileKind } from '../../model/fileKind';
import type { Settings } from '../../model/types';
import { isObject } from '../../text/jsonValue';
import { brokenSides } from './compareHall';
import { existsOn, namesOf, openSide, sides, type FilePair, type Side, type Versions } from './filePair';

/** @throws UsageError for a file that cannot be opened, or broken settings. */
export function compareAround(pair: FilePair, versions: Versions): FileDiff {
  const read = (side: Side) => {
    const file = openSide(pair, side, versions);
    if (!file) return undefined;
    const { text, problem } = file;
    if (problem) return { kind: 'broken' as const, text, problems: [problem] };
    return { ...readVersion(pair.kind, text), text };
  };
  const versionsRead = { before: read('before'), after: read('after') };
  const broken = brokenSides(versionsRead);
  if (broken.length > 0) return brokenDiff(namesOf(pair), broken);
  const valueOf = (side: Side): unknown => {
    const version = versionsRead[side];
    return version?.kind === 'document' ? version.value : undefined;
  };
  const names = { ...namesOf(pair), exists: existsOn(pair) };
  if (pair.kind === 'catalog') {
    const before = readDocument('catalog', valueOf('before') ?? {});
    const after = readDocument('catalog', valueOf('after') ?? {});
    return fileDiff(names, before, after, compareDocuments(before, after), undefined);
  }
  const ids = [...new Set(sides.flatMap((side) => ruleIds(valueOf(side))))].sort();
  const documentOf = (side: Side) => {
    const value = valueOf(side);
    const input = pair[side];
    const own = isObject(value) ? (value as Settings) : undefined;
    // One that others extend is in force through them, and has a name of its own.
    const isInForce = input && fileKind(input.path) === 'settings';
    const resolved = isInForce ? versions[side].contexts.settingsIn(input) : (own ?? {});
    return settingsDocument(own, resolved, ids);
  };
  const before = documentOf('before');
  const after = documentOf('after');
  return fileDiff(names, before, after, compareDocuments(before, after), undefined);
}

function ruleIds(value: unknown): readonly string[] {
  const rules = isObject(value) ? value['rules'] : undefined;
  return isObject(rules) ? Object.keys(rules) : [];
}
