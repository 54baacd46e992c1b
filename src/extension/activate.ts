/** What the extension is made of, and in which order it starts. The same in Node and in a browser. */
import * as vscode from 'vscode';
import { CampusDiagnostics } from './campusDiagnostics';
import { CampusTexts } from './campusTexts';
import { CanvasCommands } from './canvasCommands';
import { Disposables } from './disposables';
import { ExportLayout } from './exportLayout';
import { FixActions } from './fixActions';
import { FolderWatch } from './folderWatch';
import { HallDiagnostics } from './hallDiagnostics';
import { HallEditorProvider } from './hallEditorProvider';
import { HallSessions } from './hallSessions';
import { LanguageFeatures } from './language/languageFeatures';
import { MergeByObjects } from './mergeByObjects';
import { TextJumps } from './navigation/textJumps';
import { Reviews } from './review/reviews';
import { RulePages } from './rulePages';
import { WorkspaceContexts } from './workspaceContexts';
import { WorkspaceFiles } from './workspaceFiles';
import { WorkspaceTotals } from './workspaceTotals';

export function activate(context: vscode.ExtensionContext): void {
  const owned = new Disposables();
  context.subscriptions.push(owned);
  const log = owned.add(vscode.window.createOutputChannel('Data Hall Designer', { log: true }));
  const problems = owned.add(vscode.languages.createDiagnosticCollection('datahall'));

  const folders = owned.add(new FolderWatch());
  const contexts = owned.add(new WorkspaceContexts(folders, log));
  const halls = owned.add(new WorkspaceFiles('*.hall.json', folders, false));
  const sessions = owned.add(new HallSessions(contexts));
  const totals = owned.add(new WorkspaceTotals());
  owned.add(new HallDiagnostics(problems, sessions, contexts, halls, totals, log));
  const campuses = owned.add(new CampusDiagnostics(problems, contexts, halls, folders, totals, log));
  const jumps = owned.add(new TextJumps());
  const canvases = owned.add(new HallEditorProvider(context.extensionUri, sessions, jumps, log));
  owned.add(new CanvasCommands(sessions, canvases, jumps, context.extension.packageJSON));
  owned.add(new ExportLayout(sessions, canvases, log));
  owned.add(new Reviews(context.extensionUri, sessions, contexts, canvases, log));
  const campusTexts = owned.add(new CampusTexts(contexts, campuses));
  owned.add(new FixActions(sessions, campusTexts));
  owned.add(new MergeByObjects(sessions, canvases));
  owned.add(new RulePages(context.extensionUri));
  owned.add(new LanguageFeatures(sessions, campusTexts, jumps));

  sessions.start();
  // Settings first: a hall checked without them would show findings that go again.
  const start = async () => {
    await contexts.start();
    await Promise.all([halls.find(), campuses.start()]);
  };
  start().then(undefined, (error: unknown) => log.error(error instanceof Error ? error : String(error)));
}
