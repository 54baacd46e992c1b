/** What the colours of an overlay mean: its scale with units, its marks, and the sums behind the values. */
import type { Overlay, OverlayGroup, SequentialScale } from '../../src/scene/overlays/overlay';
import { overlayIds } from '../../src/scene/overlays/overlay';
import { overlayInks } from '../../src/scene/overlays/overlayInks';
import { standingOf } from '../../src/scene/overlays/standing';
import type { Severity } from '../../src/model/types';
import { element } from '../element';
import { rowButton } from '../panel/controls';
import { severityIcon } from '../panel/icons';
import { paintMark } from '../painters/tintMarks';
import { say } from '../strings';
import type { Theme } from '../theme';
import { measured, ofLimit, overlayName } from './overlayNames';
import type { Seeing } from './seeing';
import type { TintMark } from './tint';

/** More sums than these belong into a report. */
const MOST_GROUPS = 6;
const RAMP = { width: 220, height: 12 };
const SAMPLE = { width: 30, height: 18 };

export class OverlayLegend {
  readonly element = element('section', { id: 'overlay-legend' });
  #shown: Overlay | undefined;

  constructor(
    private readonly seeing: Seeing,
    private readonly theme: Theme,
    private readonly reveal: (id: string) => void,
  ) {
    this.element.hidden = true;
    seeing.onChange(() => this.#refresh(false));
  }

  themeChanged(): void {
    this.#refresh(true);
  }

  #refresh(always: boolean): void {
    const overlay = this.seeing.seen?.overlay;
    if (!always && overlay === this.#shown) return;
    this.#shown = overlay;
    this.element.hidden = !overlay;
    if (!overlay) {
      this.element.replaceChildren();
      return;
    }
    const name = overlayName(overlay.id);
    this.element.setAttribute('aria-label', say('overlayLegend', name));
    this.element.dataset['overlay'] = overlay.id;
    this.element.replaceChildren(
      element(
        'header',
        {},
        element('h2', { text: name }),
        rowButton('close', say('overlayOff'), () => this.seeing.showOverlay(undefined)),
      ),
      ...(overlay.scale.kind === 'sequential'
        ? this.#sequential(overlay, overlay.scale)
        : this.#categories(overlay)),
      ...this.#groups(overlay),
    );
  }

  #sequential(overlay: Overlay, scale: SequentialScale): readonly Node[] {
    const { ramp } = overlayInks(this.theme.palette, scale);
    const canvas = drawn(RAMP.width, RAMP.height, (context) => {
      const step = RAMP.width / ramp.length;
      ramp.forEach((colour, i) => {
        context.fillStyle = colour;
        context.fillRect(Math.floor(i * step), 0, Math.ceil(step) + 1, RAMP.height);
      });
      context.strokeStyle = this.theme.palette.muted;
      context.strokeRect(0.5, 0.5, RAMP.width - 1, RAMP.height - 1);
    });
    const middle = (scale.from + scale.to) / 2;
    const ticks = element(
      'div',
      { className: 'overlay-ticks' },
      ...[scale.from, middle, scale.to].map((value) =>
        element('span', { text: measured(value, scale.unit) }),
      ),
    );
    const standings = new Set(overlay.values.map(({ value }) => standingOf(scale, value)));
    const { inks, of } = overlayInks(this.theme.palette, scale);
    const marks: readonly (readonly [TintMark, string, number | undefined])[] = [
      ...(standings.has('near') ? [['near', say('overlayNear'), scale.near] as const] : []),
      ...(standings.has('over') ? [['over', say('overlayOver'), scale.to] as const] : []),
      ...(standings.has('unknown') ? [['unknown', say('overlayUnknown'), undefined] as const] : []),
    ];
    const samples = marks.map(([mark, text, value]) => {
      const ink = inks[of(value)];
      return element(
        'span',
        { className: 'overlay-sample' },
        this.#sample(ink?.fill ?? '', mark, ink?.text ?? ''),
        element('span', { text }),
      );
    });
    return [
      canvas,
      ticks,
      ...(samples.length ? [element('div', { className: 'overlay-samples' }, ...samples)] : []),
    ];
  }

  #sample(fill: string, mark: TintMark, ink: string): HTMLCanvasElement {
    return drawn(SAMPLE.width, SAMPLE.height, (context) => {
      context.fillStyle = fill;
      context.fillRect(0, 0, SAMPLE.width, SAMPLE.height);
      paintMark(context, mark, { x: 0, y: 0, w: SAMPLE.width, h: SAMPLE.height }, ink, fill);
      // What has no finding and no phase is nearly the colour of the ground.
      context.strokeStyle = this.theme.palette.muted;
      context.strokeRect(0.5, 0.5, SAMPLE.width - 1, SAMPLE.height - 1);
    });
  }

  #categories({ scale }: Overlay): readonly Node[] {
    if (scale.kind !== 'categories') return [];
    const { ramp, inks, of } = overlayInks(this.theme.palette, scale);
    const rows = scale.categories.flatMap(({ id, count, kw }, i) => {
      if (count === 0 && id === '') return [];
      const isSeverity = scale.of === 'severities' && id !== '';
      const name =
        id === ''
          ? say(scale.of === 'phases' ? 'overlayNoPhase' : 'overlayNoFinding')
          : isSeverity
            ? say(`severity_${severityOf(id)}`)
            : id;
      return [
        element(
          'li',
          {},
          this.#sample(ramp[i] ?? '', isSeverity ? severityOf(id) : 'none', inks[of(i)]?.text ?? ''),
          ...(isSeverity ? [severityIcon(severityOf(id))] : []),
          element('span', { className: 'overlay-name', text: name }),
          element('span', {
            className: 'overlay-figure',
            text: `${say('overlayObjects', count)}${kw === undefined || kw === 0 ? '' : ` · ${measured(kw, 'kW')}`}`,
          }),
        ),
      ];
    });
    return [element('ul', {}, ...rows)];
  }

  #groups({ groups, groupUnit, scale }: Overlay): readonly Node[] {
    if (groupUnit === undefined || groups.length === 0) return [];
    const rows = groups.slice(0, MOST_GROUPS).map((group) => this.#group(group, groupUnit, scale));
    const more = groups.length - rows.length;
    return [
      element('ul', {}, ...rows),
      ...(more > 0 ? [element('p', { className: 'hint', text: say('overlayMoreGroups', more) })] : []),
    ];
  }

  #group(
    { id, load, limit, lost }: OverlayGroup,
    unit: NonNullable<Overlay['groupUnit']>,
    scale: Overlay['scale'],
  ): HTMLElement {
    const share = limit === undefined || limit === 0 ? undefined : (load / limit) * 100;
    const standing = limit === undefined ? 'within' : standingOf(scale, share ?? (load > 0 ? Infinity : 0));
    const figure =
      limit === undefined
        ? measured(load, unit)
        : `${ofLimit(load, limit, unit)}${share === undefined ? '' : ` (${measured(share, '%')})`}`;
    const name = element('button', { className: 'link-row', text: id ?? say('overlayWholeHall') });
    name.type = 'button';
    name.disabled = id === undefined;
    if (id !== undefined) name.addEventListener('click', () => this.reveal(id));
    const row = element(
      'li',
      { className: standing === 'over' ? 'over' : '' },
      name,
      element('span', {
        className: 'overlay-figure',
        text: figure,
      }),
      ...(lost === undefined
        ? []
        : [element('span', { className: 'overlay-lost', text: say('overlayLosing', lost) })]),
    );
    if (standing === 'over') row.prepend(severityIcon('error'));
    return row;
  }
}

/** The choice of the overlay, for the toolbar. */
export class OverlayChoice {
  readonly element: HTMLElement;

  /** @param toPlan takes the keyboard back to the plan */
  constructor(seeing: Seeing, toPlan: () => void) {
    const select = element('select', {
      id: 'overlay-choice',
      label: say('overlayChoice'),
      title: say('overlayChoice'),
    });
    select.append(
      ...[undefined, ...overlayIds].map((id) => {
        const option = element('option', {
          text: id === undefined ? say('overlayLegend', overlayName(id)) : overlayName(id),
        });
        option.value = id ?? '';
        return option;
      }),
    );
    // As with the buttons beside it: the hand that chose goes back to the plan, whose arrow keys would otherwise change
    // the overlay. Who chose by keys stays.
    let isByHand = false;
    select.addEventListener('pointerdown', () => (isByHand = true));
    select.addEventListener('keydown', () => (isByHand = false));
    select.addEventListener('change', () => {
      if (isByHand) toPlan();
      seeing.showOverlay(overlayIds.find((id) => id === select.value));
    });
    const refresh = () => {
      select.value = seeing.wish.overlay ?? '';
    };
    seeing.onChange(refresh);
    refresh();
    this.element = element('div', { className: 'tool-group' }, select);
  }
}

const severityOf = (id: string): Severity => (id === 'error' || id === 'warning' ? id : 'info');

function drawn(
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = element('canvas');
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  context?.scale(ratio, ratio);
  if (context) paint(context);
  return canvas;
}
