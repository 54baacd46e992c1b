/** Files that the bundler gives as their text. */
declare module '*.page.css' {
  const text: string;
  export default text;
}
declare module '*.page.js' {
  const text: string;
  export default text;
}
