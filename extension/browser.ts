/** The one file between the background, the pages of the extension and the browser. */
export { default } from 'webextension-polyfill';
