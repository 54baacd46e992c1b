/** What is laid over the plan: overlays, losses, the phases of the build-out. */
import { commandGroup } from './command';

export const seeCommands = commandGroup('seeing', 'groupSeeing', {
  'overlay.none': { title: 'cmdOverlay_none', keys: ['O 0'] },
  'overlay.density': { title: 'cmdOverlay_density', keys: ['O D'] },
  'overlay.areaDensity': { title: 'cmdOverlay_density_area', keys: ['O M'] },
  'overlay.power': { title: 'cmdOverlay_power', keys: ['O P'] },
  'overlay.failover': { title: 'cmdOverlay_power_failover', keys: ['O W'] },
  'overlay.liquid': { title: 'cmdOverlay_liquid', keys: ['O L'] },
  'overlay.flow': { title: 'cmdOverlay_flow', keys: ['O F'] },
  'overlay.air': { title: 'cmdOverlay_air', keys: ['O A'] },
  'overlay.phase': { title: 'cmdOverlay_phase', keys: ['O B'] },
  'overlay.floor': { title: 'cmdOverlay_floor', keys: ['O G'] },
  'overlay.findings': { title: 'cmdOverlay_findings', keys: ['O E'] },
  loseSelection: { title: 'cmdLoseSelection', keys: ['X'] },
  whatIf: { title: 'cmdWhatIf', keys: ['Shift+X'] },
  worstLoss: { title: 'cmdWorstLoss', keys: ['Alt+X'] },
  restoreAll: { title: 'cmdRestoreAll', keys: ['Alt+Shift+X'] },
  phaseNext: { title: 'cmdPhaseNext', keys: [']'] },
  phasePrevious: { title: 'cmdPhasePrevious', keys: ['['] },
});
