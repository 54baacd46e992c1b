/** What stands around and under the plan: labels, minimap, rulers, a drawing. */
import { commandGroup } from './command';

export const pictureCommands = commandGroup('picture', 'groupPicture', {
  viewMenu: { title: 'cmdViewMenu', keys: ['Shift+L'] },
  toggleMinimap: { title: 'cmdToggleMinimap', keys: ['Shift+N'] },
  toggleRulers: { title: 'cmdToggleRulers', keys: ['Shift+U'] },
  toggleUnderlay: { title: 'cmdToggleUnderlay', keys: ['Shift+B'] },
  chooseUnderlay: { title: 'cmdChooseUnderlay', keys: ['U P'] },
  calibrateUnderlay: { title: 'cmdCalibrateUnderlay', keys: ['U C'] },
  removeUnderlay: { title: 'cmdRemoveUnderlay', keys: ['U X'] },
});
