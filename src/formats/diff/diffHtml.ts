/**
 * A comparison as one page that needs no network: the pictures of both sides, what changed, and what it does. It runs
 * no script and takes no style but its own, which its policy names by their hashes; all text is escaped.
 */
import { counted } from '../../rules/naming';
import { escaped } from '../pictures/svg';
import { kindSummary } from './changeWords';
import { sumOfFindings, sumOfKinds, type DiffReport } from './diffReport';
import type { FileDiff } from './fileDiff';
import { findingSections, findingSummary, impactSections } from './impactRows';
import type { PageColours } from './pageColours';
import type { SidePictures } from './sidePictures';

export interface PageAssets {
  readonly style: string;
  readonly script: string;
  /** Of UTF-8, in base64. */
  readonly sha256: (text: string) => string;
}

/** Longer lists are no lists; the JSON format has everything. */
const mostEntries = 2000;
const mostFindings = 500;
/** Pictures of more than this make a page that no browser likes [characters]. */
const mostPicture = 40e6;

const signs = { added: '+', removed: '−', moved: '→', changed: '~' } as const;

export function diffHtml(
  { before, after, files }: DiffReport,
  pictures: ReadonlyMap<FileDiff, SidePictures>,
  colours: PageColours,
  assets: PageAssets,
): string {
  const shown = files.filter(({ status }) => status !== 'same');
  let left = mostPicture;
  const sections = shown.map((file, i) => {
    const own = pictures.get(file);
    left -= own ? sizeOf(own) : 0;
    const picture = own && left >= 0 ? picturesHtml(own, i, before, after) : '';
    const note = own && left < 0 ? '<p>The page holds no more pictures: compare this file alone.</p>' : '';
    return sectionHtml(file, i, picture + note, own);
  });
  const style = `${assets.style}\n${colours.style}`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${assets.sha256(assets.script)}'`,
    `style-src 'sha256-${assets.sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = `Layout changes: ${before} → ${after}`;
  const told =
    shown.length === 0
      ? `No difference in ${counted(files.length, 'file')}.`
      : `${counted(shown.length, 'file')}: ${summary(shown)}.`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header>\n<h1>${escaped(title)}</h1>\n<p>${escaped(told)}</p>\n${contents(shown)}</header>`,
    '<main>',
    ...sections,
    '</main>',
    '<p id="said" class="unseen" role="status"></p>',
    `<script>${assets.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const sizeOf = ({ before = [], after = [], gone }: SidePictures): number =>
  [...before, ...after, gone].reduce((sum, svg) => sum + svg.length, 0);

function summary(files: readonly FileDiff[]): string {
  const findings = sumOfFindings(files);
  const changes = kindSummary(sumOfKinds(files)) || 'no object changed';
  return `${changes}; findings: ${findings.new} new, ${findings.worse} worse, ${findings.fixed} fixed`;
}

function contents(files: readonly FileDiff[]): string {
  if (files.length < 2) return '';
  const items = files.map(
    (file, i) =>
      `<li><a href="#f${i}">${escaped(file.path)}</a> <small>${escaped(statusText(file))}</small></li>`,
  );
  return `<nav aria-label="Files">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>\n`;
}

const statusWords: Readonly<Partial<Record<FileDiff['status'], string>>> = {
  added: 'new file',
  removed: 'removed',
  affected: 'not changed itself',
  broken: 'cannot be compared',
};

const statusText = ({ status, counts }: FileDiff): string =>
  [statusWords[status] ?? '', kindSummary(counts)].filter(Boolean).join('; ');

function sectionHtml(file: FileDiff, i: number, picture: string, own: SidePictures | undefined): string {
  const { path, pathBefore, broken } = file;
  const name = pathBefore === undefined ? path : `${pathBefore} → ${path}`;
  const problems = broken.map(
    ({ side, line, column, message }) =>
      `<p class="broken"><strong>Cannot be compared</strong>: ${side}, ${line}:${column}: ${escaped(message)}</p>`,
  );
  return [
    `<section id="f${i}" aria-labelledby="h${i}">`,
    `<h2 id="h${i}">${escaped(name)}</h2>`,
    `<p>${escaped(statusText(file))}</p>`,
    ...problems,
    picture,
    changesHtml(file, picture.startsWith('<div') ? own : undefined),
    impactHtml(file),
    '</section>',
  ].join('\n');
}

function picturesHtml(
  { before, after, gone }: SidePictures,
  i: number,
  nameBefore: string,
  nameAfter: string,
): string {
  const pane = (side: string, name: string, layers: readonly string[]) =>
    `<figure class="pane ${side}"><figcaption>${escaped(name)}</figcaption><div class="stack">${layers.join('')}</div></figure>`;
  const over = after && `<div class="gone">${gone}</div>`;
  const modes = (
    [
      ['overlay', 'Overlay'],
      ['side', 'Side by side'],
      ['swipe', 'Swipe'],
    ] as const
  ).map(
    ([value, text], at) =>
      `<label><input type="radio" name="m${i}" value="${value}"${at === 0 ? ' checked' : ''}> ${text}</label>`,
  );
  const choice =
    before && after ? `<fieldset><legend class="unseen">View</legend>${modes.join(' ')}</fieldset>` : '';
  const zoom = [
    ['in', 'Zoom in', '+'],
    ['out', 'Zoom out', '−'],
    ['whole', 'Show all', 'All'],
  ]
    .map(
      ([what, label, text]) =>
        `<button type="button" data-zoom="${what}" aria-label="${label}">${text}</button>`,
    )
    .join('');
  const swipe =
    before && after
      ? `<label class="swipe">${escaped(nameBefore)} <input type="range" min="0" max="100" value="50" aria-label="Where ${escaped(nameBefore)} ends and ${escaped(nameAfter)} begins"> ${escaped(nameAfter)}</label>`
      : '';
  return [
    '<div class="views">',
    `<div class="bar">${choice}<span class="zoom">${zoom}</span>${swipe}</div>`,
    '<div class="panes" tabindex="0" role="group" aria-label="Plans: arrow keys move, plus and minus zoom, 0 shows all">',
    ...(before ? [pane('before', nameBefore, before)] : []),
    ...(after ? [pane('after', nameAfter, [...after, over ?? ''])] : []),
    '</div>',
    '</div>',
  ].join('\n');
}

function changesHtml({ groups }: FileDiff, pictures: SidePictures | undefined): string {
  if (groups.length === 0) return '';
  const items = groups.slice(0, mostEntries).map(({ kinds, subject, detail }, i) => {
    const [first = 'edited'] = kinds;
    const kind =
      first === 'added' || first === 'removed' ? first : kinds.includes('moved') ? 'moved' : 'changed';
    const text = `<span class="sign ${kind}" aria-hidden="true">${signs[kind]}</span> <b>${escaped(kinds.join(', '))}</b> ${escaped(subject)} <span class="detail">${escaped(detail)}</span>`;
    const box = pictures?.boxes[i];
    return box
      ? `<li><button type="button" class="change" data-box="${box.join(' ')}">${text}</button></li>`
      : `<li>${text}</li>`;
  });
  const more = groups.length - items.length;
  return `<h3>Changes</h3>\n<ol class="changes-list">\n${items.join('\n')}\n</ol>${more > 0 ? `<p>${counted(more, 'more change')} left out.</p>` : ''}`;
}

function impactHtml({ impact }: FileDiff): string {
  if (!impact) return '';
  const rows = impactSections(impact).flatMap(({ title, rows: own }) => [
    ...(title === 'totals' ? [] : [`<tr><th colspan="5" scope="colgroup">${escaped(title)}</th></tr>`]),
    ...own.map(
      ({ name, before, after, limit, change, over }) =>
        `<tr${over ? ' class="over"' : ''}><td>${escaped(name)}</td><td class="n">${escaped(before)}</td><td class="n">${escaped(after)}${over ? ' over its limit' : ''}</td><td class="n">${escaped(change)}</td><td class="n">${escaped(limit)}</td></tr>`,
    ),
  ]);
  const head = ['Figure', 'Before', 'After', 'Change', 'Limit']
    .map((text, i) => `<th scope="col"${i > 0 ? ' class="n"' : ''}>${text}</th>`)
    .join('');
  const findings = findingSections(impact).flatMap(({ title, findings: list }) =>
    list.map(({ finding, note }) => {
      const message = note === undefined ? finding.message : `${finding.message} (${note})`;
      return `<tr><td>${title}</td><td>${finding.severity}</td><td>${escaped(message)}</td><td><code>${escaped(finding.rule)}</code></td></tr>`;
    }),
  );
  const more = findings.length - mostFindings;
  const table =
    findings.length === 0
      ? ''
      : `<div class="wide"><table>\n<thead><tr><th scope="col">State</th><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Rule</th></tr></thead>\n<tbody>\n${findings.slice(0, mostFindings).join('\n')}\n</tbody>\n</table></div>${more > 0 ? `<p>${counted(more, 'more finding')} left out.</p>` : ''}`;
  return [
    '<h3>Impact</h3>',
    `<div class="wide"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`,
    `<h3>Findings</h3>\n<p>${escaped(findingSummary(impact))}</p>`,
    table,
  ].join('\n');
}
