/** What the canvas shows, as the extension is told of it when just that is exported. */
import type { ShownPart } from '../../src/scene/shownPart';
import { visibleBounds } from '../camera';
import type { HallStage } from '../hallStage';
import type { VisibilityState } from './visibility';

export function shownPart(
  { camera, view }: Pick<HallStage, 'camera' | 'view'>,
  { hiddenLayers, hidden }: VisibilityState,
): ShownPart {
  return { bounds: visibleBounds(camera, view), hiddenLayers, hidden };
}
