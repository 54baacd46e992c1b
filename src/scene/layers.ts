/** The layers of the plan: what each object belongs to. */
import type { SceneObject } from './scene';

export const LAYERS = ['it', 'power', 'liquid', 'air', 'network', 'structure', 'zones', 'findings'] as const;
export type Layer = (typeof LAYERS)[number];

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
