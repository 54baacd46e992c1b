// Keeps one comment on a pull request: written once, then edited, so that forty pushes are not forty comments.
// A token that may not write, as on a pull request from a fork, is a warning and no failure of the check.
import { readFileSync } from 'node:fs';

const { env } = process;
/** Found again by this line, which nobody sees. */
const mark = '<!-- data hall check -->';
/** GitHub refuses a longer body [characters]. */
const longestBody = 65_536;

const api = env.GITHUB_API_URL ?? 'https://api.github.com';
const repository = `${api}/repos/${env.GITHUB_REPOSITORY}`;
const { pull_request: pull } = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.DATAHALL_TOKEN}`,
      'x-github-api-version': '2022-11-28',
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status}`);
  return response.json();
}

/** Of the comments on the pull request the one that is ours. */
async function ours() {
  for (let page = 1; ; page++) {
    const comments = await call(
      'GET',
      `${repository}/issues/${pull.number}/comments?per_page=100&page=${page}`,
    );
    const found = comments.find((comment) => comment.body?.startsWith(mark));
    if (found || comments.length < 100) return found;
  }
}

/** Cut at a line: half a table row is no table. */
function bodyOf(text) {
  const pictures = env.DATAHALL_PICTURES ? `\n[The report with pictures](${env.DATAHALL_PICTURES})\n` : '';
  const note = '\n_Cut: the job summary has all._\n';
  const room = longestBody - mark.length - pictures.length - note.length - 2;
  const shown = text.length <= room ? text : `${text.slice(0, text.lastIndexOf('\n', room))}\n${note}`;
  return `${mark}\n${shown}${pictures}`;
}

try {
  const body = bodyOf(readFileSync(env.DATAHALL_SUMMARY, 'utf8'));
  const known = await ours();
  if (known) await call('PATCH', `${repository}/issues/comments/${known.id}`, { body });
  else await call('POST', `${repository}/issues/${pull.number}/comments`, { body });
  console.log(known ? 'The comment was brought up to date.' : 'The comment was written.');
} catch (error) {
  console.log(
    `::warning title=Data hall check::No comment could be written: ${error.message}. Does the token have pull-requests: write?`,
  );
}
