/** The palette: what the catalogue has, with its key figures, to be dragged onto the plan or put there by Enter. */
import './equipment.css';
import type { EquipmentKind } from '../../src/model/types';
import type { CatalogEntry } from '../../src/scene/catalogEntry';
import type { Editor } from '../editor';
import { element } from '../element';
import type { PanelView } from '../panel/views';
import { say } from '../strings';
import type { SnapOptions } from '../tools/snapOptions';
import { hasPlace } from './newElement';
import { Placing } from './placing';
import { planSymbol } from './planSymbol';

const MOST_RECENT = 5;

/** In the order in which a hall is equipped. */
const KINDS: readonly EquipmentKind[] = [
  'rack',
  'cdu',
  'fan-wall',
  'crah',
  'in-row',
  'rear-door',
  'busway',
  'rpp',
  'pdu',
  'ups',
];

export class EquipmentView implements PanelView {
  readonly id = 'equipment';
  readonly title = 'palette';
  readonly element: HTMLElement;
  readonly #filter = element('input', { className: 'search-input', label: say('equipmentFilter') });
  readonly #kind = element('select', { className: 'choice equipment-kind', label: say('equipmentKind') });
  readonly #count = element('p', { className: 'visually-hidden', role: 'status' });
  readonly #list = element('div', { className: 'equipment-list', role: 'list', label: say('palette') });
  readonly #placing: Placing;
  #types: readonly CatalogEntry[] = [];
  #items: HTMLElement[] = [];
  #isStale = false;

  /** @param keepRecent told the ids of the types that were used last, the latest first */
  constructor(
    editor: Editor,
    snap: SnapOptions,
    private recent: readonly string[],
    keepRecent: (ids: readonly string[]) => void,
  ) {
    this.#placing = new Placing(editor, snap, ({ id }) => {
      this.recent = [id, ...this.recent.filter((known) => known !== id)].slice(0, MOST_RECENT);
      keepRecent(this.recent);
      this.#render();
    });
    this.#filter.type = 'text';
    this.#filter.placeholder = say('equipmentWords');
    this.#filter.addEventListener('input', () => this.#render());
    this.#filter.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.#items[0]?.focus();
    });
    this.#kind.addEventListener('change', () => this.#render());
    this.element = element(
      'section',
      { id: 'equipment', label: say('palette') },
      element('div', { className: 'equipment-filter' }, this.#filter, this.#kind),
      element('p', { className: 'hint', text: say('equipmentHint') }),
      this.#count,
      this.#list,
    );
    this.#list.addEventListener('keydown', (event) => this.#press(event));
  }

  receive(types: readonly CatalogEntry[]): void {
    this.#types = types;
    const chosen = this.#kind.value;
    const all = element('option', { text: say('equipmentAll') });
    all.value = '';
    const kinds = KINDS.filter((kind) => types.some((type) => type.kind === kind));
    this.#kind.replaceChildren(
      all,
      ...kinds.map((kind) => {
        const option = element('option', { text: say(`equipment_${kind}`) });
        option.value = kind;
        return option;
      }),
    );
    this.#kind.value = kinds.some((kind) => kind === chosen) ? chosen : '';
    this.#isStale = true;
    if (this.element.parentElement?.hidden === false) this.shown();
  }

  /** A list that nobody sees is not made: most who open a hall do not equip it. */
  shown(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#render();
  }

  focus(): void {
    this.#filter.focus();
  }

  #render(): void {
    const words = this.#filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kind = this.#kind.value;
    const wanted = this.#types.filter((type) => {
      const text = `${type.id} ${type.maker ?? ''} ${type.model ?? ''} ${say(`equipment_${type.kind}`)}`;
      return (kind === '' || type.kind === kind) && words.every((word) => text.toLowerCase().includes(word));
    });
    const focused = this.#items.find((item) => item === document.activeElement)?.dataset['type'];
    this.#items = [];
    const groups: HTMLElement[] = [];
    const recent = this.recent.flatMap((id) => wanted.find((type) => type.id === id) ?? []);
    if (recent.length) groups.push(...this.#group(say('equipmentRecent'), recent));
    for (const each of KINDS) {
      const types = wanted.filter((type) => type.kind === each);
      if (types.length) groups.push(...this.#group(say(`equipment_${each}`), types));
    }
    this.#list.replaceChildren(
      ...(groups.length
        ? groups
        : [element('p', { className: 'hint', role: 'listitem', text: say('searchNone') })]),
    );
    this.#count.textContent = say('searchCount', wanted.length);
    const [first] = this.#items;
    if (first) first.tabIndex = 0;
    if (focused !== undefined) this.#items.find((item) => item.dataset['type'] === focused)?.focus();
  }

  #group(title: string, types: readonly CatalogEntry[]): HTMLElement[] {
    const heading = element('h3', { className: 'equipment-group', text: title });
    return [
      element('div', { role: 'listitem' }, heading),
      ...types.map((type) => element('div', { role: 'listitem' }, this.#item(type))),
    ];
  }

  #item(type: CatalogEntry): HTMLElement {
    const name = [type.maker, type.model].filter(Boolean).join(' ') || type.id;
    const figures = figuresOf(type);
    const item = element(
      'button',
      { className: 'equipment-item', title: [name, ...figures, sourceOf(type)].filter(Boolean).join('\n') },
      planSymbol(type),
      element(
        'span',
        { className: 'equipment-text' },
        element('span', { className: 'equipment-name', text: name }),
        element('span', {
          className: 'equipment-figures',
          text: figures.map((figure) => figure.replaceAll(' ', '\u00a0')).join(' · '),
        }),
        element('span', { className: 'equipment-source', text: [type.id, confidenceOf(type)].join(' · ') }),
      ),
    );
    item.type = 'button';
    item.tabIndex = -1;
    item.dataset['type'] = type.id;
    item.addEventListener('pointerdown', (event) => {
      if (event.button === 0) this.#placing.drag(type, item, event);
    });
    item.addEventListener('dblclick', () => this.#placing.atOnce(type));
    item.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.#placing.atOnce(type);
    });
    this.#items.push(item);
    return item;
  }

  #press(event: KeyboardEvent): void {
    const at = this.#items.findIndex((item) => item === document.activeElement);
    const to =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? this.#items.length - 1
              : undefined;
    if (to === undefined) return;
    event.preventDefault();
    const next = this.#items[to];
    if (!next) {
      if (to < 0) this.#filter.focus();
      return;
    }
    for (const item of this.#items) item.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

function figuresOf(type: CatalogEntry): readonly string[] {
  const { powerKw, liquidFraction, coolingKw, flowLpm, ratingA, ratingKw, widthMm, depthMm, massKg, kind } =
    type;
  return [
    coolingKw === undefined ? '' : say('figureCools', say('kilowatts', coolingKw)),
    powerKw === undefined || coolingKw !== undefined ? '' : say('kilowatts', powerKw),
    liquidFraction === undefined ? '' : say('figureLiquid', Math.round(100 * liquidFraction)),
    ratingKw === undefined ? '' : say('kilowatts', ratingKw),
    ratingA === undefined ? '' : say('quantity', ratingA, 'A'),
    flowLpm === undefined ? '' : say('quantity', flowLpm, 'L/min'),
    widthMm === undefined || depthMm === undefined || kind === 'busway'
      ? ''
      : say('figureSize', widthMm, depthMm),
    massKg === undefined ? '' : say('quantity', massKg, 'kg'),
    hasPlace(type) ? '' : say('figureNoPlace'),
  ].filter(Boolean);
}

const confidenceOf = ({ confidence, origin }: CatalogEntry): string =>
  origin === 'built-in' ? say(`confidence_${confidence ?? 'unknown'}`) : say(`origin_${origin}`);

const sourceOf = (type: CatalogEntry): string =>
  type.source === undefined ? '' : say('figureSource', type.source, confidenceOf(type));
