/**
 * An extension in miniature for the webview's page: it holds the objects, answers the messages and applies
 * gestures, so that the bundle can be driven in a plain browser.
 */
import { changedIds, type Gesture, type InspectorField } from '../../src/edits/gesture';
import type { FromWebview, ToWebview } from '../../src/protocol/messages';
import type { SceneObject } from '../../src/scene/scene';
import { builtinCatalog } from '../../src/catalog/catalog';
import { catalogEntries } from '../../src/scene/catalogEntry';
import { outlineOf } from './outlineOf';
import { generateFindings, generateScene } from './scenes';

interface FakeHost {
  /** Everything that the webview has sent. */
  readonly sent: FromWebview[];
  send(message: ToWebview): void;
  /** Milliseconds before a gesture is answered. */
  delay: number;
  /** Where a box stands on the plan [mm]. */
  boxOf(
    id: string,
  ): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | undefined;
}

declare global {
  interface Window {
    fakeHost: FakeHost;
    acquireVsCodeApi: () => unknown;
  }
}

const parameters = new URLSearchParams(location.search);
const scene = generateScene(Number(parameters.get('racks') ?? '300'));
const findings = parameters.has('clean')
  ? { errors: 0, warnings: 0, infos: 0, list: [], titles: {} }
  : generateFindings(scene);
const editable = !parameters.has('readonly');
const objects = new Map(scene.objects.map((object) => [object.id, object]));
let version = 1;

const host: FakeHost = {
  sent: [],
  delay: 30,
  send: (message) => window.postMessage(message, '*'),
  boxOf: (id) => {
    const object = objects.get(id);
    return object?.shape === 'box' ? { x: object.x, y: object.y, w: object.w, h: object.h } : undefined;
  },
};
window.fakeHost = host;

function moved(object: SceneObject, dx: number, dy: number): SceneObject {
  if (object.shape === 'box' || object.shape === 'door') {
    return { ...object, x: object.x + dx, y: object.y + dy };
  }
  const points = (list: readonly (readonly [number, number])[]) =>
    list.map(([x, y]): [number, number] => [x + dx, y + dy]);
  return object.shape === 'line'
    ? { ...object, path: points(object.path) }
    : { ...object, outline: points(object.outline) };
}

function apply(gesture: Gesture, answered: number): void {
  const upsert: SceneObject[] = [];
  for (const id of changedIds(gesture)) {
    const object = objects.get(id);
    if (!object) continue;
    let next = object;
    if (gesture.kind === 'move') next = moved(object, gesture.dx, gesture.dy);
    if (gesture.kind === 'set' && object.shape === 'box' && gesture.path[0] === 'at') {
      const value = Number(gesture.value);
      next = gesture.path[1] === 0 ? { ...object, x: value } : { ...object, y: value };
    }
    if (gesture.kind === 'rotate' && object.shape === 'box') {
      next = { ...object, facing: (object.facing + gesture.quarters * 90) % 360, w: object.h, h: object.w };
    }
    objects.set(id, next);
    upsert.push(next);
  }
  version++;
  if (gesture.kind === 'remove') {
    for (const id of gesture.ids) objects.delete(id);
    host.send({ type: 'patch', version, upsert: [], remove: gesture.ids, answered });
  } else {
    host.send({ type: 'patch', version, upsert, remove: [], answered });
  }
}

function fieldsOf(ids: readonly string[]): InspectorField[] {
  const [first] = ids.map((id) => objects.get(id));
  if (first?.shape !== 'box') return [];
  const mixed = ids.length > 1;
  const at = (index: 0 | 1): InspectorField => ({
    path: ['at', index],
    unit: 'mm',
    kind: 'integer',
    ...(mixed ? { mixed } : { value: index === 0 ? first.x : first.y }),
  });
  return [
    { path: ['id'], kind: 'text', value: mixed ? '' : first.id, readOnly: true },
    { path: ['type'], kind: 'text', value: 'nvidia-gb200-nvl72' },
    at(0),
    at(1),
    {
      path: ['facing'],
      kind: 'choice',
      hasWords: true,
      choices: ['north', 'east', 'south', 'west'],
      value: 'south',
    },
    {
      path: ['powerKw'],
      unit: 'kW',
      kind: 'number',
      inherited: 132,
      description: 'Nominal power.',
    },
    { path: ['liquidFraction'], kind: 'number', value: 0.9, inherited: 0.87 },
    { path: ['phase'], kind: 'text' },
  ];
}

window.acquireVsCodeApi = () => ({
  postMessage(message: FromWebview) {
    host.sent.push(message);
    if (message.type === 'ready') {
      host.send({ type: 'scene', version, scene, findings, editable });
      host.send({ type: 'outline', version, entries: outlineOf(objects.values()) });
      host.send({ type: 'catalog', types: catalogEntries(builtinCatalog()) });
    } else if (message.type === 'edit') setTimeout(() => apply(message.gesture, message.serial), host.delay);
    else if (message.type === 'references') {
      host.send({ type: 'references', ids: message.ids, list: [], more: 0 });
    } else if (message.type === 'inspect') {
      host.send({ type: 'inspected', version, ids: message.ids, fields: fieldsOf(message.ids) });
    }
  },
  getState: (): unknown => JSON.parse(sessionStorage.getItem('state') ?? 'null'),
  setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
});
