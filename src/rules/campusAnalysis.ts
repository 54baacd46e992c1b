/** A campus as its rules read it: elements that the schema allows, its halls with their loads, dates and sources. */
import type { HallTotals } from '../analysis/hallTotals';
import type { Campus, PowerNode } from '../model/types';
import { isObject } from '../text/jsonValue';
import { campusLists, type CampusFile, type CampusList } from './campusFile';

type Lists = { readonly [L in CampusList]: NonNullable<Campus[L]> };
export type CampusElement<L extends CampusList> = Lists[L][number];

/** How a hall file that a campus names was found. */
export type HallFileState =
  | { readonly kind: 'found'; readonly totals: HallTotals | undefined }
  | { readonly kind: 'missing' }
  /** A link leads out of the campus's folder: it must not be read. */
  | { readonly kind: 'outside' };

/** By the path that `campusHallPath` gave. */
export type HallFiles = ReadonlyMap<string, HallFileState>;

/** `validateElement` stops after so many problems: what they do not name may be broken too. */
const mostProblems = 20;

export class CampusAnalysis {
  private readonly broken = new Set<string>();
  private readonly nodes = new Map<string, PowerNode>();
  private readonly dates = new Map<string, string>();

  constructor(
    private readonly file: CampusFile,
    private readonly hallFiles: HallFiles,
  ) {
    for (const { path, unknownKey } of file.problems) {
      if (!unknownKey) this.broken.add(path.slice(0, 2).join('/'));
    }
    for (const node of this.elements('power'))
      if (node && !this.nodes.has(node.id)) this.nodes.set(node.id, node);
    for (const phase of this.elements('phases')) {
      if (phase?.readyOn !== undefined) this.dates.set(phase.id, phase.readyOn);
    }
  }

  /** False where so much breaks the schema that no element can be relied on. */
  get isReadable(): boolean {
    return this.file.problems.length < mostProblems;
  }

  /** The site, where the file has a readable one. */
  get site(): NonNullable<Campus['site']> {
    const { site } = this.file.head;
    const isBroken = [...this.broken].some((at) => at === 'site' || at.startsWith('site/'));
    return isObject(site) && !isBroken ? site : {};
  }

  /** Every element of a list by its place; undefined where one breaks the schema, or is removed. */
  elements<L extends CampusList>(list: L): readonly (CampusElement<L> | undefined)[] {
    return this.file.list(list).map((_, index) => this.element(list, index));
  }

  element<L extends CampusList>(list: L, index: number): CampusElement<L> | undefined {
    const element = this.file.list(list)[index];
    if (!isObject(element) || this.broken.has(list) || this.broken.has(`${list}/${index}`)) return undefined;
    if (element['status'] === 'removed') return undefined;
    // Checked against the schema, which reports all that breaks it.
    return element as CampusElement<L>;
  }

  node(id: string): PowerNode | undefined {
    return this.nodes.get(id);
  }

  /** The halls that can be read, with the IT load that each states or its file adds up to [kW]. */
  get halls(): readonly { readonly hall: CampusElement<'halls'>; readonly itKw: number | undefined }[] {
    return this.elements('halls').flatMap((hall, index) =>
      hall ? [{ hall, itKw: hall.itKw ?? this.totalsOf(index)?.itKw }] : [],
    );
  }

  /** What the file of a hall adds up to; undefined where it is not there or cannot be read. */
  totalsOf(index: number): HallTotals | undefined {
    const named = this.file.halls.find((hall) => hall.index === index);
    const state = named?.file.ok ? this.hallFiles.get(named.file.path) : undefined;
    return state?.kind === 'found' ? state.totals : undefined;
  }

  /** The day on which a phase is ready, as YYYY-MM-DD. */
  readyOn(phase: string | undefined): string | undefined {
    return phase === undefined ? undefined : this.dates.get(phase);
  }

  /** A node and all that it draws from, each once, nearest first; a ring ends the walk. */
  upstream(ids: readonly string[]): readonly PowerNode[] {
    const seen = new Set<string>();
    const nodes: PowerNode[] = [];
    const queue = [...ids];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const node = seen.has(id) ? undefined : this.nodes.get(id);
      seen.add(id);
      if (!node) continue;
      nodes.push(node);
      for (const from of node.from ?? []) queue.push(typeof from === 'string' ? from : from.node);
    }
    return nodes;
  }
}

/** What a rule about campuses looks at, one at a time. */
export type CampusSubject = CampusList | 'campus';
export const isCampusList = (subject: CampusSubject): subject is CampusList =>
  (campusLists as readonly string[]).includes(subject);
