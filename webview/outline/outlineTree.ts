/** The outline of a hall as a tree, and the rows of it that are open. Pure. */
import type { CollectionKey } from '../../src/model/types';
import type { OutlineEntry } from '../../src/scene/hallOutline';

export type GroupName = 'rows' | 'structure' | Exclude<CollectionKey, 'racks'>;

export interface TreeNode {
  /** Unique in the tree; of an object its id with a mark before it. */
  readonly key: string;
  /** What a row without an object is: a group of objects, or a row of racks ('' are the racks in none). */
  readonly group?: GroupName;
  readonly row?: string;
  readonly entry?: OutlineEntry;
  readonly children: readonly TreeNode[];
}

/** A row of the list: a node at its depth. */
export interface TreeRow {
  readonly node: TreeNode;
  /** From 1, as ARIA counts. */
  readonly level: number;
  readonly place: number;
  readonly of: number;
  readonly parent: TreeNode | undefined;
}

const collator = new Intl.Collator('en', { numeric: true });
const byId = (a: OutlineEntry, b: OutlineEntry) => collator.compare(a.id, b.id);

export const keyOfObject = (id: string) => `#${id}`;

const structure: readonly CollectionKey[] = ['columns', 'doors', 'trays', 'pipes'];

/** Groups in the order in which a hall is thought: what it is for, what feeds it, what it stands in. */
const order: readonly (GroupName & (CollectionKey | 'rows' | 'structure'))[] = [
  'rows',
  'cdus',
  'loops',
  'plants',
  'airUnits',
  'feeds',
  'power',
  'zones',
  'structure',
  'links',
  'phases',
  'types',
  'tests',
  'waivers',
];

const leaf = (entry: OutlineEntry): TreeNode => ({ key: keyOfObject(entry.id), entry, children: [] });

export function outlineTree(entries: Iterable<OutlineEntry>): readonly TreeNode[] {
  const by = new Map<CollectionKey, OutlineEntry[]>();
  for (const entry of entries) {
    const list = by.get(entry.collection);
    if (list) list.push(entry);
    else by.set(entry.collection, [entry]);
  }
  const leaves = (key: CollectionKey) => (by.get(key) ?? []).sort(byId).map(leaf);
  return order.flatMap((group): TreeNode[] => {
    const children =
      group === 'rows'
        ? rows(by.get('racks') ?? [])
        : group === 'structure'
          ? structure.flatMap((key): TreeNode[] => {
              const parts = leaves(key);
              return parts.length ? [{ key, group: key as GroupName, children: parts }] : [];
            })
          : leaves(group);
    return children.length ? [{ key: group, group, children }] : [];
  });
}

function rows(racks: readonly OutlineEntry[]): TreeNode[] {
  const by = new Map<string, OutlineEntry[]>();
  for (const rack of racks) {
    const row = rack.row ?? '';
    const list = by.get(row);
    if (list) list.push(rack);
    else by.set(row, [rack]);
  }
  return [...by]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : collator.compare(a, b)))
    .map(([row, members]) => ({ key: `row ${row}`, row, children: members.sort(byId).map(leaf) }));
}

/** The rows that can be seen: those under groups that are all open. */
export function openRows(tree: readonly TreeNode[], isOpen: (key: string) => boolean): readonly TreeRow[] {
  const list: TreeRow[] = [];
  const walk = (nodes: readonly TreeNode[], level: number, parent: TreeNode | undefined) => {
    nodes.forEach((node, i) => {
      list.push({ node, level, place: i + 1, of: nodes.length, parent });
      if (node.children.length && isOpen(node.key)) walk(node.children, level + 1, node);
    });
  };
  walk(tree, 1, undefined);
  return list;
}

/** Keys of the groups above an object, from the top; undefined where it is not in the tree. */
export function pathTo(tree: readonly TreeNode[], key: string): readonly string[] | undefined {
  for (const node of tree) {
    if (node.key === key) return [];
    const below = pathTo(node.children, key);
    if (below) return [node.key, ...below];
  }
  return undefined;
}

/** The objects at or under a node. */
export function objectsUnder(node: TreeNode): readonly OutlineEntry[] {
  return node.entry ? [node.entry] : node.children.flatMap(objectsUnder);
}

/** The next row whose text begins with what was typed, from `from` on and around; -1 where none does. */
export function typeAhead(texts: readonly string[], from: number, typed: string): number {
  const wanted = typed.toLowerCase();
  for (let i = 0; i < texts.length; i++) {
    const at = (from + i) % texts.length;
    if (texts[at]?.toLowerCase().startsWith(wanted)) return at;
  }
  return -1;
}
