/** What is seen of the plan and what can be picked. None of it changes the hall. */
import { commandGroup } from './command';

export const layerCommands = commandGroup('layers', 'groupLayers', {
  layers: { title: 'cmdLayers', keys: ['L L'] },
  hide: { title: 'cmdHide', keys: ['H'] },
  showAll: { title: 'cmdShowAll', keys: ['Shift+H'] },
  lock: { title: 'cmdLock', keys: ['L K'] },
  unlockAll: { title: 'cmdUnlockAll', keys: ['L U'] },
  'layer.it': { title: 'cmdLayerIt', keys: ['L 1'] },
  'layer.power': { title: 'cmdLayerPower', keys: ['L 2'] },
  'layer.liquid': { title: 'cmdLayerLiquid', keys: ['L 3'] },
  'layer.air': { title: 'cmdLayerAir', keys: ['L 4'] },
  'layer.network': { title: 'cmdLayerNetwork', keys: ['L 5'] },
  'layer.structure': { title: 'cmdLayerStructure', keys: ['L 6'] },
  'layer.zones': { title: 'cmdLayerZones', keys: ['L 7'] },
  'layer.findings': { title: 'cmdLayerFindings', keys: ['L 8'] },
});
