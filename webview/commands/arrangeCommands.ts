/** How the objects that are selected stand to each other. */
import { commandGroup } from './command';

export const arrangeCommands = commandGroup('arrange', 'groupArrange', {
  rotateRight: { title: 'cmdRotateRight', keys: ['R'] },
  rotateLeft: { title: 'cmdRotateLeft', keys: ['Shift+R'] },
  rotateTogetherRight: { title: 'cmdRotateTogetherRight', keys: ['T'] },
  rotateTogetherLeft: { title: 'cmdRotateTogetherLeft', keys: ['Shift+T'] },
  flipHorizontal: { title: 'cmdFlipHorizontal', keys: ['A H'] },
  flipVertical: { title: 'cmdFlipVertical', keys: ['A V'] },
  alignLeft: { title: 'cmdAlignLeft', keys: ['A L'] },
  alignCentre: { title: 'cmdAlignCentre', keys: ['A C'] },
  alignRight: { title: 'cmdAlignRight', keys: ['A R'] },
  alignTop: { title: 'cmdAlignTop', keys: ['A T'] },
  alignMiddle: { title: 'cmdAlignMiddle', keys: ['A M'] },
  alignBottom: { title: 'cmdAlignBottom', keys: ['A B'] },
  distributeX: { title: 'cmdDistributeX', keys: ['A X'] },
  distributeY: { title: 'cmdDistributeY', keys: ['A Y'] },
  packX: { title: 'cmdPackX', keys: ['A P'] },
  packY: { title: 'cmdPackY', keys: ['A Shift+P'] },
  array: { title: 'cmdArray', keys: ['A A'] },
});
