import type { SceneObject } from '../../src/scene/scene';

/** What fails by itself of what is drawn: feeds, CDUs, air units. */
export function canFail(object: SceneObject | undefined): boolean {
  if (object?.shape === 'line') return object.kind === 'busway';
  return (
    object?.shape === 'box' && (object.kind === 'cdu' || object.kind === 'air' || object.kind === 'panel')
  );
}
