/** A script built as one file for `scripting.executeScript`; the import gives its path in the package. */
declare module '*?iife' {
  const file: string;
  export default file;
}
