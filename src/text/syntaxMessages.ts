import { printParseErrorCode, type ParseError } from 'jsonc-parser';

/** One thing that keeps a text from being JSON, with what to do about it. Offsets are UTF-16 units. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}

/** Puts an error of the parser into words that say what to do, and moves it to where that has to be done. */
export function explain(text: string, { error, offset, length }: ParseError): SyntaxProblem {
  // The parser counts one unit too many for a comment that is never closed.
  const at = { offset, length: Math.min(length, text.length - offset) };
  const token = text.slice(offset, offset + length);
  switch (printParseErrorCode(error)) {
    case 'InvalidSymbol':
      return {
        ...at,
        message: /^\s*:/.test(text.slice(offset + length, offset + length + 20))
          ? nameMessage(token)
          : symbolMessage(token),
      };
    case 'InvalidNumberFormat':
      return { ...at, message: `${shown(token)} is not a number in JSON: write it like 12, -0.5 or 1e6.` };
    case 'PropertyNameExpected':
      return extraComma(text, offset) ?? { ...at, message: nameMessage(token) };
    case 'ValueExpected':
      return extraComma(text, offset) ?? { ...at, message: valueMessage(text, offset, token) };
    case 'ColonExpected':
      return { ...at, message: 'Expected a colon between the key and its value.' };
    case 'CommaExpected':
      return { ...at, message: 'Expected a comma before this.' };
    case 'CloseBraceExpected':
      return { ...at, message: 'Expected a closing brace } here: an object is still open.' };
    case 'CloseBracketExpected':
      return { ...at, message: 'Expected a closing bracket ] here: a list is still open.' };
    case 'EndOfFileExpected':
      return { ...at, message: 'The file ends before this: delete it, or check the brackets before it.' };
    case 'InvalidCommentToken':
      return { ...at, message: 'JSON has no comments: delete this, or keep it as a "note".' };
    case 'UnexpectedEndOfComment':
      return { ...at, message: 'JSON has no comments, and this one is never closed: delete it.' };
    case 'UnexpectedEndOfString':
      return {
        ...at,
        message: 'This text is not closed: put a double quote " at its end, on the same line.',
      };
    case 'UnexpectedEndOfNumber':
      return { ...at, message: `The number ${shown(token)} stops too early: a digit is missing.` };
    case 'InvalidUnicode':
      return { ...at, message: 'A \\u in a text needs four hexadecimal digits behind it, as in \\u00e9.' };
    case 'InvalidEscapeCharacter':
      return { ...at, message: 'A backslash in a text has to be written twice: \\\\.' };
    case 'InvalidCharacter':
      return { ...at, message: 'A text cannot hold this control character as it is: write a tab as \\t.' };
    case '<unknown ParseErrorCode>':
      return { ...at, message: 'This is not JSON.' };
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
      ? 'Delete one of these two commas.'
      : 'Delete this comma: nothing follows it before the bracket closes.';
  return { offset: comma, length: 1, message };
}

function nameMessage(token: string): string {
  if (/^'/.test(token)) return symbolMessage(token);
  return /^[\w$-]/.test(token)
    ? `Put double quotes around the key ${shown(token)}.`
    : 'Expected a key in double quotes here.';
}

function valueMessage(text: string, offset: number, token: string): string {
  if (text.trim() === '') return 'The file is empty: a JSON file holds at least {}.';
  if (token !== '' && /^[\w$'-]/.test(token)) return symbolMessage(token);
  return text[lastNonSpace(text, offset)] === ':'
    ? 'Expected a value after the colon.'
    : 'Expected a value here.';
}

function symbolMessage(token: string): string {
  if (/^'/.test(token)) return 'Use double quotes " instead of single ones.';
  if (/^(true|false|null)$/i.test(token)) return `Write ${token.toLowerCase()} in small letters.`;
  if (/^(none|undefined|nil)$/i.test(token)) return `JSON has no ${token}: write null, or leave the key out.`;
  if (/^[+-]?(nan|inf(inity)?)$/i.test(token)) return `JSON has no ${token}: leave the key out.`;
  return `${shown(token)} is no JSON value: put a text in double quotes.`;
}

function lastNonSpace(text: string, offset: number): number {
  let i = offset - 1;
  while (i >= 0 && /\s/.test(text.charAt(i))) i--;
  return i;
}

function shown(token: string): string {
  return token.length > 40 ? `${token.slice(0, 40)}…` : token;
}
