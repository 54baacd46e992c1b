import type { SnapOptions } from '../../tools/snapOptions';

export function snapActions(options: SnapOptions) {
  const part = (key: 'grid' | 'neighbours' | 'aisles') => ({
    run: () => options.toggle(key),
    isOn: () => options.state[key],
  });
  return {
    snap: { run: () => options.toggle('on'), isOn: () => options.state.on },
    snapGrid: part('grid'),
    snapNeighbours: part('neighbours'),
    snapAisles: part('aisles'),
  };
}
