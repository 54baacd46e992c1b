import { brokenText } from './brokenText';
import { editing } from './editing';
import { examples, examplesFolder } from './examples';
import { findings } from './findings';
import { gitDiff, prepareRepository } from './gitDiff';
import { hotExit, hotExitSettings } from './hotExit';
import { smoke } from './smoke';
import { webExtension, webExtensionSettings } from './webExtension';
import { describeInWindow } from './window';

describeInWindow('a hall on the canvas', { prepare: prepareRepository }, (window) => {
  describe('editing', () => editing(window));
  describe('broken text', () => brokenText(window));
  describe('findings', () => findings(window));
  describe('git', () => gitDiff(window));
  describe('afterwards', () => {
    it('no error was thrown that nobody caught', () => window.workbench.expectNoPageErrors());
  });
});
describeInWindow('hot exit', { settings: hotExitSettings }, hotExit);
describeInWindow('as a web extension', { settings: webExtensionSettings }, (window) => {
  webExtension(window);
  smoke(window);
});
describeInWindow('installed from the package', { packaged: true }, smoke);
describeInWindow('the examples', { folder: examplesFolder }, examples);
