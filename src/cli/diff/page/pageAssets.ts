/** What the page of a comparison carries beside its content. */
import { createHash } from 'node:crypto';
import type { PageAssets } from '../../../formats/diff/diffHtml';
import style from './changes.page.css';
import script from './changes.page.js';

export const pageAssets: PageAssets = {
  style,
  script,
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64'),
};
