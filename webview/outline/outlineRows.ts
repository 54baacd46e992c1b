/**
 * The rows of the tree that are in sight: only these are in the page, since a hall has ten thousand, and the one with
 * the focus wherever it is.
 */
import type { Severity } from '../../src/model/types';
import type { Editor } from '../editor';
import { element } from '../element';
import { icon, severityIcon } from '../panel/icons';
import { say } from '../strings';
import { describeEntry, entryDetails, findingWords } from './describeEntry';
import { gravestUnder, groupLabel } from './groupLabel';
import type { TreeNode, TreeRow } from './outlineTree';

export const ROW_PX = 22;
/** Rows that are made beyond the edges, so that a quick scroll shows no gap. */
const SPARE_ROWS = 6;

interface NodeState {
  readonly label: string;
  readonly gravest: Severity | undefined;
}

/** What the rows show. */
export interface OutlineState {
  readonly rows: readonly TreeRow[];
  /** Key of the row that Tab reaches. */
  readonly active: string | undefined;
  readonly isOpen: (key: string) => boolean;
}

const hidden = (text: string) => element('span', { className: 'visually-hidden', text });

export class OutlineRows {
  /** By key, until anything changes: a scroll must not add up ten thousand racks. */
  readonly #states = new Map<string, NodeState>();
  readonly #made = new Map<string, HTMLElement>();
  #frame = 0;

  constructor(
    private readonly tree: HTMLElement,
    private readonly editor: Editor,
    private readonly scroller: () => HTMLElement | null,
    private readonly state: () => OutlineState,
  ) {}

  /** What is known of the objects no longer holds. */
  forget(): void {
    this.#states.clear();
  }

  /** Puts the focus on the row that Tab reaches. */
  focus(): void {
    const { active } = this.state();
    if (active !== undefined) this.#made.get(active)?.focus();
  }

  follow(scroller: HTMLElement): void {
    if (scroller.dataset['follows']) return;
    scroller.dataset['follows'] = 'scroll';
    scroller.addEventListener('scroll', () => this.#later());
    new ResizeObserver(() => this.#later()).observe(scroller);
  }

  #later(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.render());
  }

  /** Makes the rows in sight, and the one with the focus wherever it is. */
  render(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const scroller = this.scroller();
    if (!scroller) return;
    const { rows, active } = this.state();
    this.tree.style.height = `${rows.length * ROW_PX}px`;
    const top = scroller.scrollTop - this.tree.offsetTop + scroller.offsetTop;
    const first = Math.max(0, Math.floor(top / ROW_PX) - SPARE_ROWS);
    const last = Math.min(rows.length, Math.ceil((top + scroller.clientHeight) / ROW_PX) + SPARE_ROWS);
    const wanted = new Map<string, { row: TreeRow; at: number }>();
    for (let at = first; at < last; at++) {
      const row = rows[at];
      if (row) wanted.set(row.node.key, { row, at });
    }
    const at = rows.findIndex((row) => row.node.key === active);
    const activeRow = rows[at];
    if (activeRow) wanted.set(activeRow.node.key, { row: activeRow, at });
    for (const [key, made] of this.#made) {
      if (wanted.has(key)) continue;
      made.remove();
      this.#made.delete(key);
    }
    for (const [key, { row, at }] of wanted) {
      let made = this.#made.get(key);
      if (!made) {
        made = element('div', { className: 'tree-row', role: 'treeitem' });
        made.dataset['key'] = key;
        this.#made.set(key, made);
        this.tree.append(made);
      }
      this.#fill(made, row, at);
    }
  }

  #fill(made: HTMLElement, { node, level, place, of }: TreeRow, at: number): void {
    const { entry } = node;
    made.style.transform = `translateY(${at * ROW_PX}px)`;
    made.style.paddingLeft = `${4 + (level - 1) * 12}px`;
    made.tabIndex = node.key === this.state().active ? 0 : -1;
    made.setAttribute('aria-level', String(level));
    made.setAttribute('aria-posinset', String(place));
    made.setAttribute('aria-setsize', String(of));
    if (node.children.length) made.setAttribute('aria-expanded', String(this.state().isOpen(node.key)));
    made.setAttribute('aria-selected', String(this.#isSelected(node)));
    const counts = entry ? this.editor.findingsOf(entry.id) : undefined;
    const { label, gravest } = this.#stateOf(node);
    if (made.title === label) return;
    made.title = label;
    made.replaceChildren(
      ...(node.children.length ? [icon('twistie')] : [element('span', { className: 'tree-indent' })]),
      // What is read out is the sentence of the title: what the eye has from the group stands in it unseen.
      ...(entry ? [hidden(`${say(`thing_${entry.collection}`)} `)] : []),
      element('span', { className: 'tree-name', text: entry ? entry.id : label }),
      ...(entry ? [hidden(', ')] : []),
      element('span', {
        className: 'tree-detail',
        text: entry ? [...entryDetails(entry), ...findingWords(counts)].join(', ') : '',
      }),
      ...(gravest ? [severityIcon(gravest)] : []),
    );
  }

  #stateOf(node: TreeNode): NodeState {
    let state = this.#states.get(node.key);
    if (!state) {
      const countsOf = (id: string) => this.editor.findingsOf(id);
      const { entry } = node;
      state = {
        label: entry ? describeEntry(entry, countsOf(entry.id)) : groupLabel(node, countsOf),
        gravest: gravestUnder(node, countsOf),
      };
      this.#states.set(node.key, state);
    }
    return state;
  }

  #isSelected(node: TreeNode): boolean {
    return node.entry !== undefined && this.editor.selection.has(node.entry.id);
  }

  bringIntoSight(key: string): void {
    const at = this.state().rows.findIndex((row) => row.node.key === key);
    const scroller = this.scroller();
    if (at < 0 || !scroller) return;
    const offset = this.tree.offsetTop - scroller.offsetTop;
    const y = offset + at * ROW_PX;
    if (y < scroller.scrollTop) scroller.scrollTop = at === 0 ? 0 : y;
    else if (y + ROW_PX > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = y + ROW_PX - scroller.clientHeight;
    }
    this.render();
  }
}
