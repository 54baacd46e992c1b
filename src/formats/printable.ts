/**
 * The text with control and direction characters written as \uXXXX: a key or path from a stranger's file must not
 * move the cursor, colour the terminal or show its words in another order.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
