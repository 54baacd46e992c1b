/** Sentences of which ids and figures with their units stay on one line: `CDU-` at the end of a line is no id. */
import './unbroken.css';
import { element } from './element';
import { wholePieces } from './wholePieces';

/** The text as nodes, for the children of an element. */
export const unbroken = (text: string): readonly Node[] =>
  wholePieces(text).map(({ piece, isWhole }) =>
    isWhole ? element('span', { className: 'unbroken', text: piece }) : document.createTextNode(piece),
  );
