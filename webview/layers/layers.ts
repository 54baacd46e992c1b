/** The layers of the plan: what each object belongs to. */
import type { SceneObject } from '../../src/scene/scene';
import type { StringKey } from '../strings';

export const LAYERS = ['it', 'power', 'liquid', 'air', 'network', 'structure', 'zones', 'findings'] as const;
export type Layer = (typeof LAYERS)[number];

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

export function layerOf(object: SceneObject): Exclude<Layer, 'findings'> {
  switch (object.shape) {
    case 'box':
      switch (object.kind) {
        case 'compute':
        case 'storage':
        case 'management':
          return 'it';
        case 'network':
          return 'network';
        case 'cdu':
          return 'liquid';
        case 'air':
          return 'air';
        case 'panel':
          return 'power';
        case 'column':
          return 'structure';
      }
      break;
    case 'line':
      return object.kind === 'busway' ? 'power' : object.kind === 'pipe' ? 'liquid' : 'network';
    case 'area':
      return 'zones';
    case 'door':
      return 'structure';
  }
}
