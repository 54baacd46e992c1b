import type { Editor } from '../../editor';
import { LAYERS, layerTitle, type Layer } from '../../layers/layers';
import type { LayersPanel } from '../../layers/layersPanel';
import type { Visibility } from '../../layers/visibility';
import { say } from '../../strings';
import { done, named } from '../../told';
import type { CommandAction } from '../command';

export function layerActions(editor: Editor, visibility: Visibility, panel: LayersPanel) {
  const { selection, announcer } = editor;
  const hasSelection = () => selection.size > 0;
  const toggle = (layer: Layer): CommandAction => ({
    run: () => {
      const hidden = !visibility.isLayerHidden(layer);
      visibility.setLayerHidden(layer, hidden);
      announcer.announce(say(hidden ? 'announceLayerHidden' : 'announceLayerShown', say(layerTitle[layer])));
    },
    isOn: () => !visibility.isLayerHidden(layer),
  });
  const [it, power, liquid, air, network, structure, zones, findings] = LAYERS;
  const titles = (layers: readonly Layer[]) => layers.map((layer) => say(layerTitle[layer]));
  const counted = (ids: readonly string[]) => (ids.length > 0 ? [named(ids)] : []);
  return {
    layers: { run: () => panel.toggle(), isOn: () => panel.isOpen },
    hide: {
      run: () => {
        const { size } = selection;
        visibility.hide(selection.ids);
        announcer.announce(say('announceHidden', size));
      },
      when: hasSelection,
    },
    showAll: {
      run: () => {
        const { hiddenLayers, hidden } = visibility.state;
        visibility.showAll();
        announcer.announce(done('cmdShowAll', ...titles(hiddenLayers), ...counted(hidden)));
      },
      when: () => visibility.hasHidden,
    },
    lock: {
      run: () => {
        const { size } = selection;
        visibility.lock(selection.ids);
        selection.set([]);
        announcer.announce(say('announceLocked', size));
      },
      when: hasSelection,
    },
    unlockAll: {
      run: () => {
        const { lockedLayers, locked } = visibility.state;
        visibility.unlockAll();
        announcer.announce(done('cmdUnlockAll', ...titles(lockedLayers), ...counted(locked)));
      },
      when: () => visibility.hasLocked,
    },
    'layer.it': toggle(it),
    'layer.power': toggle(power),
    'layer.liquid': toggle(liquid),
    'layer.air': toggle(air),
    'layer.network': toggle(network),
    'layer.structure': toggle(structure),
    'layer.zones': toggle(zones),
    'layer.findings': toggle(findings),
  };
}
