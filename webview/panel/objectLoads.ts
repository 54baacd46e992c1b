/** What the selected object carries of what it may, or what carries it, as figures and as bars. */
import './objectLoads.css';
import type { ObjectLoad } from '../../src/scene/objectLoads';
import { element } from '../element';
import { measured, ofLimit, percentage } from '../overlays/overlayNames';
import { say, type StringKey } from '../strings';
import { severityIcon } from './icons';

const NAMES: Readonly<Record<ObjectLoad['kind'], StringKey>> = {
  power: 'load_power',
  heat: 'load_heat',
  flow: 'load_flow',
  air: 'load_air',
};

/** Rounding is no overload: as the rules see it. */
const HAIR = 1e-9;

type Figures = Pick<ObjectLoad, 'load' | 'limit'>;

const shareOf = ({ load, limit }: Figures): number =>
  limit === undefined || load === 0 ? 0 : limit > 0 ? load / limit : Infinity;

const isOver = (figures: Figures): boolean => shareOf(figures) > 1 + HAIR;

function words({ load, limit }: Figures, unit: string): string {
  if (limit === undefined) return say('loadNoLimit', measured(load, unit));
  const of = ofLimit(load, limit, unit);
  return `${of} (${percentage(load, limit)})`;
}

/** @param reveal goes to what carries it, or to what is lost. */
export function objectLoads(loads: readonly ObjectLoad[], reveal: (id: string) => void): HTMLElement[] {
  return loads.map((load) => row(load, reveal));
}

function row(load: ObjectLoad, reveal: (id: string) => void): HTMLElement {
  const { kind, by, unit, worst } = load;
  const name = say(NAMES[kind]);
  const place = by === undefined ? '' : by === '' ? say('overlayWholeHall') : by;
  const normal = words(load, unit);
  const link = (id: string) => {
    const button = element('button', { className: 'object-link', text: id });
    button.type = 'button';
    button.addEventListener('click', () => reveal(id));
    return button;
  };
  const head = element(
    'div',
    { className: 'load-head' },
    element('span', { className: 'load-name', text: name }),
    ...(by ? [link(by)] : place ? [element('span', { text: place })] : []),
    element('span', { className: 'load-figure', text: normal }),
  );
  const worstLine =
    worst &&
    element(
      'div',
      { className: 'load-worst' },
      element('span', { text: say('loadLosing') }),
      link(worst.lost),
      element('span', { className: 'load-figure', text: words(worst, unit) }),
    );
  if (isOver(load)) head.prepend(severityIcon('error'));
  if (worst && worstLine && isOver(worst)) worstLine.prepend(severityIcon('error'));
  const spoken = [
    `${name}${place ? ` ${place}` : ''}: ${normal}`,
    ...(worst ? [`${say('loadLosing')} ${worst.lost}: ${words(worst, unit)}`] : []),
  ].join('; ');
  return element(
    'div',
    { className: isOver(load) || (worst && isOver(worst)) ? 'load over' : 'load' },
    head,
    bar(load, spoken),
    ...(worstLine ? [worstLine] : []),
  );
}

/** Filled up to the normal load, hatched on to the worst one; the line at the right is the limit. */
function bar({ load, limit, worst }: ObjectLoad, spoken: string): HTMLElement {
  const shares = [shareOf({ load, ...(limit === undefined ? {} : { limit }) }), worst ? shareOf(worst) : 0];
  const [normal = 0, most = 0] = shares.map((share) => Math.min(share, 1.5));
  // Beyond the limit the scale grows, so that the limit is always seen.
  const whole = Math.max(1, normal, most);
  const meter = element('div', { className: 'load-bar', role: 'img', label: spoken });
  const part = (className: string, from: number, to: number) => {
    const made = element('div', { className });
    made.style.left = `${(100 * from) / whole}%`;
    made.style.width = `${(100 * Math.max(0, to - from)) / whole}%`;
    return made;
  };
  meter.append(part('load-normal', 0, normal));
  if (most > normal) meter.append(part('load-more', normal, most));
  if (limit !== undefined) meter.append(part('load-limit', 1, 1));
  return meter;
}
