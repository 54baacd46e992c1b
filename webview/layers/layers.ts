/** The layers of the plan by the names that a person reads. */
import { LAYERS, layerOf, type Layer } from '../../src/scene/layers';
import type { StringKey } from '../strings';

export { LAYERS, layerOf, type Layer };

export const layerTitle = {
  it: 'layer_it',
  power: 'layer_power',
  liquid: 'layer_liquid',
  air: 'layer_air',
  network: 'layer_network',
  structure: 'layer_structure',
  zones: 'layer_zones',
  findings: 'layer_findings',
} as const satisfies Record<Layer, StringKey>;
