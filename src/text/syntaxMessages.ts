import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { said, type Said } from '../words/said';
import { worded, type Worded } from '../words/worded';

/** One thing that keeps a text from being JSON, with what to do about it. Offsets are UTF-16 units. */
export interface SyntaxProblem extends Worded {
  readonly offset: number;
  readonly length: number;
}

/** Puts an error of the parser into words that say what to do, and moves it to where that has to be done. */
export function explain(text: string, parseError: ParseError): SyntaxProblem {
  const { offset, length } = parseError;
  const code = printParseErrorCode(parseError.error);
  const comma =
    code === 'PropertyNameExpected' || code === 'ValueExpected' ? extraComma(text, offset) : undefined;
  // The parser counts one unit too many for a comment that is never closed.
  return (
    comma ?? {
      offset,
      length: Math.min(length, text.length - offset),
      ...worded(messageOf(code, text, parseError)),
    }
  );
}

function messageOf(
  code: ReturnType<typeof printParseErrorCode>,
  text: string,
  { offset, length }: ParseError,
): Said {
  const token = text.slice(offset, offset + length);
  switch (code) {
    case 'InvalidSymbol':
      return /^\s*:/.test(text.slice(offset + length, offset + length + 20))
        ? nameMessage(token)
        : symbolMessage(token);
    case 'InvalidNumberFormat':
      return said('{0} is not a number in JSON: write it like 12, -0.5 or 1e6.', shown(token));
    case 'PropertyNameExpected':
      return nameMessage(token);
    case 'ValueExpected':
      return valueMessage(text, offset, token);
    case 'ColonExpected':
      return said('Expected a colon between the key and its value.');
    case 'CommaExpected':
      return said('Expected a comma before this.');
    case 'CloseBraceExpected':
      return said('Expected a closing brace } here: an object is still open.');
    case 'CloseBracketExpected':
      return said('Expected a closing bracket ] here: a list is still open.');
    case 'EndOfFileExpected':
      return said('The file ends before this: delete it, or check the brackets before it.');
    case 'InvalidCommentToken':
      return said('JSON has no comments: delete this, or keep it as a "note".');
    case 'UnexpectedEndOfComment':
      return said('JSON has no comments, and this one is never closed: delete it.');
    case 'UnexpectedEndOfString':
      return said('This text is not closed: put a double quote " at its end, on the same line.');
    case 'UnexpectedEndOfNumber':
      return said('The number {0} stops too early: a digit is missing.', shown(token));
    case 'InvalidUnicode':
      return said('A {0} in a text needs four hexadecimal digits behind it, as in {1}.', '\\u', '\\u00e9');
    case 'InvalidEscapeCharacter':
      return said('A backslash in a text has to be written twice: {0}.', '\\\\');
    case 'InvalidCharacter':
      return said('A text cannot hold this control character as it is: write a tab as {0}.', '\\t');
    case '<unknown ParseErrorCode>':
      return said('This is not JSON.');
  }
}

/** `{ "a": 1, }`: what is wrong is the comma, not the bracket behind it. */
function extraComma(text: string, offset: number): SyntaxProblem | undefined {
  const next = text[offset];
  if (next !== '}' && next !== ']' && next !== ',') return undefined;
  const comma = lastNonSpace(text, offset);
  if (text[comma] !== ',') return undefined;
  const message =
    next === ','
      ? said('Delete one of these two commas.')
      : said('Delete this comma: nothing follows it before the bracket closes.');
  return { offset: comma, length: 1, ...worded(message) };
}

function nameMessage(token: string): Said {
  if (/^'/.test(token)) return symbolMessage(token);
  return /^[\w$-]/.test(token)
    ? said('Put double quotes around the key {0}.', shown(token))
    : said('Expected a key in double quotes here.');
}

function valueMessage(text: string, offset: number, token: string): Said {
  if (text.trim() === '') return said('The file is empty: a JSON file holds at least {0}.', '{}');
  if (token !== '' && /^[\w$'-]/.test(token)) return symbolMessage(token);
  return text[lastNonSpace(text, offset)] === ':'
    ? said('Expected a value after the colon.')
    : said('Expected a value here.');
}

function symbolMessage(token: string): Said {
  if (/^'/.test(token)) return said('Use double quotes " instead of single ones.');
  if (/^(true|false|null)$/i.test(token)) return said('Write {0} in small letters.', token.toLowerCase());
  if (/^(none|undefined|nil)$/i.test(token))
    return said('JSON has no {0}: write null, or leave the key out.', token);
  if (/^[+-]?(nan|inf(inity)?)$/i.test(token)) return said('JSON has no {0}: leave the key out.', token);
  return said('{0} is no JSON value: put a text in double quotes.', shown(token));
}

function lastNonSpace(text: string, offset: number): number {
  let i = offset - 1;
  while (i >= 0 && /\s/.test(text.charAt(i))) i--;
  return i;
}

function shown(token: string): string {
  return token.length > 40 ? `${token.slice(0, 40)}…` : token;
}
