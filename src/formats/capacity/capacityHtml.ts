/** A report of capacity as one HTML file: no script, no address outside of it, and a policy that says so. */
import { escaped } from '../pictures/svg';
import {
  addableText,
  columns,
  figuresOf,
  levelNames,
  reportLines,
  resourceNames,
  shown,
  type CapacityReport,
  type ReportLine,
} from './capacityReport';

const style = `
:root{color-scheme:light dark;--line:#8884;--bar:#0072b2;--kept:#e69f00;--over:#d55e00}
body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .25rem}
p{margin:.25rem 0 .75rem}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;white-space:nowrap}
th{font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums}
.over td{color:var(--over);font-weight:600}
svg{display:block}
.used{fill:var(--bar)}.kept{fill:var(--kept)}.all{fill:none;stroke:currentColor;stroke-opacity:.4}
.path{opacity:.7}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}
`;

export function capacityHtml(report: CapacityReport): string {
  const lines = reportLines(report);
  const parts = report.halls.map(({ path, name, capacity }) => {
    const own = table(lines.filter((line) => line.path === path));
    return `<section>\n<h2>${escaped(name || path)}</h2>\n<p><span class="path">${escaped(path)}</span><br>${capacity.racks} racks. ${escaped(addableText(capacity))}</p>\n${own}\n</section>`;
  });
  const sums = lines.filter(({ level }) => level === 'total');
  if (sums.length > 0) parts.push(`<section>\n<h2>${levelNames.total}</h2>\n${table(sums)}\n</section>`);
  if (report.unread.length > 0) {
    const items = report.unread.map(({ path, reason }) => `<li>${escaped(path)}: ${escaped(reason)}</li>`);
    parts.push(`<section>\n<h2>Not read</h2>\n<ul>${items.join('')}</ul>\n</section>`);
  }
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>Capacity</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<h1>Capacity</h1>',
    '<p>Left is what may still be used with the worst loss of one component in mind; stranded is what of it cannot be used because something else is used up first.</p>',
    ...parts,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function table(lines: readonly ReportLine[]): string {
  const head = ['Of', 'What'].map((name) => `<th scope="col">${name}</th>`).join('');
  const figures = columns.map((name) => `<th scope="col" class="n">${name}</th>`).join('');
  const rows = lines.map((line) => {
    const cells = figuresOf(line).map((value) => `<td class="n">${shown(value)}</td>`);
    const isOver = (line.left ?? 0) < 0;
    return `<tr${isOver ? ' class="over"' : ''}><td>${levelNames[line.level]} ${escaped(line.id)}</td><td>${resourceNames[line.resource]}</td>${cells.join('')}<td>${line.unit}</td><td>${bar(line)}</td></tr>`;
  });
  return `<table>\n<thead><tr>${head}${figures}<th scope="col">Unit</th><th scope="col">Share</th></tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

const barWidth = 120;

/** Used and kept, of what is installed. */
function bar({ installed, used, reserved }: ReportLine): string {
  if (installed === undefined || installed <= 0) return '';
  const width = (value: number) => (Math.min(1, Math.max(0, value / installed)) * barWidth).toFixed(1);
  const percent = `${Math.round((used / installed) * 100)} %`;
  return `<svg width="${barWidth}" height="10" role="img" aria-label="${percent} used"><rect class="kept" width="${width(used + reserved)}" height="10"/><rect class="used" width="${width(used)}" height="10"/><rect class="all" x=".5" y=".5" width="${barWidth - 1}" height="9"/></svg>`;
}
