import * as vscode from 'vscode';
import { demands } from '../model/demands';

/** Folders that the canvas may load from; nothing else of the machine is within its reach. */
export function webviewRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

/** The page of a canvas. Only its own script runs in it, and nothing of the hall is part of it. */
export function webviewHtml(webview: vscode.Webview, extensionUri: vscode.Uri, document: vscode.Uri): string {
  const resource = (name: string) =>
    attribute(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString());
  const nonce = randomNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<!-- Where the toolkit of the panel looks for the nonce of its style element. -->
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="${resource('hall.css')}">
</head>
<body data-uri="${attribute(document.toString())}" data-strings="${attribute(JSON.stringify(canvasStrings()))}">
<div id="app"></div>
<script nonce="${nonce}" src="${resource('hall.js')}"></script>
</body>
</html>`;
}

/** Keys of the translation bundle that are texts of the canvas, which has no access to it. */
const canvasPrefix = 'canvas/';

function canvasStrings(): Record<string, string> {
  const bundle = vscode.l10n.bundle ?? {};
  const own = Object.entries(bundle)
    .filter(([key]) => key.startsWith(canvasPrefix))
    .map(([key, text]) => [key.slice(canvasPrefix.length), text]);
  // What the format asks of a value findings say too: its English is the key.
  const asked = Object.entries(demands).map(([kind, { pattern }]) => [
    `demand_${kind}`,
    bundle[pattern] ?? pattern,
  ]);
  return Object.fromEntries([...own, ...asked]);
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
