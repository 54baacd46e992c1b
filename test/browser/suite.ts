import { brokenText } from './brokenText';
import { canvasFuzz } from './canvasFuzz';
import { compareWith } from './compareWith';
import { comparing } from './comparing';
import { conflicts } from './conflicts';
import { editing } from './editing';
import { examples, examplesFolder } from './examples';
import { exporting } from './exporting';
import { findings } from './findings';
import { gitDiff, prepareRepository } from './gitDiff';
import { hotExit, hotExitSettings } from './hotExit';
import { inLanguage } from './inLanguage';
import { inspector } from './inspector';
import { keyboardOnly } from './keyboardOnly';
import { liveNumbers } from './liveNumbers';
import { restrictedMode, restrictedModeSettings } from './restrictedMode';
import { reverting } from './reverting';
import { rulePages } from './rulePages';
import { seeing } from './seeing';
import { sidePanels } from './sidePanels';
import { smoke } from './smoke';
import { splitCanvas } from './splitCanvas';
import { tools } from './tools';
import { textAndCanvas } from './textAndCanvas';
import { textIds } from './textIds';
import { underlay } from './underlay';
import { viewOfHall } from './viewOfHall';
import { webExtension, webExtensionSettings } from './webExtension';
import { describeInWindow, type TestWindow } from './window';

// Groups run at the same time, the long ones first; each has a window of its own.
describeInWindow('tools of the canvas', {}, (window) => {
  tools(window);
  afterwards(window);
});
describeInWindow('a hall on the canvas', {}, (window) => {
  describe('editing', () => editing(window));
  describe('live numbers', () => liveNumbers(window));
  describe('inspector', () => inspector(window));
  describe('side panels', () => sidePanels(window));
  describe('keyboard only', () => keyboardOnly(window));
  describe('split canvas', () => splitCanvas(window));
  describe('view of a hall', () => viewOfHall(window));
  describe('export', () => exporting(window));
  describe('drawing under the plan', () => underlay(window));
  describe('overlays and what-if', () => seeing(window));
  afterwards(window);
});
describeInWindow('a hall and its text', { prepare: prepareRepository }, (window) => {
  describe('text and canvas', () => textAndCanvas(window));
  describe('ids in the text', () => textIds(window));
  describe('reverting', () => reverting(window));
  describe('fuzz', () => canvasFuzz(window));
  describe('broken text', () => brokenText(window));
  describe('findings', () => findings(window));
  describe('rule pages', () => rulePages(window));
  describe('git', () => gitDiff(window));
  describe('comparing', () => comparing(window));
  describe('comparing with', () => compareWith(window));
  describe('conflicts', () => conflicts(window));
  afterwards(window);
});
describeInWindow('hot exit', { settings: hotExitSettings }, hotExit);
describeInWindow('restricted mode', { settings: restrictedModeSettings, untrusted: true }, (window) => {
  restrictedMode(window);
  smoke(window);
});
describeInWindow(
  'as a web extension, in Japanese',
  { settings: webExtensionSettings, language: 'ja' },
  (window) => {
    webExtension(window);
    smoke(window);
    inLanguage(window, 'ja');
  },
);
describeInWindow('installed from the package, in French', { packaged: true, language: 'fr' }, (window) => {
  smoke(window);
  inLanguage(window, 'fr');
});
describeInWindow('the examples', { folder: examplesFolder }, examples);

function afterwards(window: TestWindow): void {
  it('no error was thrown that nobody caught', () => window.workbench.expectNoPageErrors());
}
