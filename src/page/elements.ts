/** What an element's name says of it, whatever the page calls it by class or id. */
import * as Kind from './kind.ts';
import { tableOf } from './table.ts';

const kinds = /* @__PURE__ */ tableOf([
  [
    Kind.Skipped,
    'script style noscript template svg iframe object embed canvas video audio head link meta map datalist progress meter source track option rp title',
  ],
  [Kind.Control, 'button textarea input select'],
  [
    Kind.Block | Kind.Barrier,
    'address article aside blockquote body center dd details dialog dir dl dt fieldset figcaption figure footer form header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption search',
  ],
  [Kind.Block | Kind.Heading | Kind.Part, 'h1 h2 h3 h4 h5 h6'],
  [Kind.Block, 'div'],
  [Kind.Holder, 'ul ol div section aside table dl article'],
  [Kind.Part, 'p li td tr tbody ul ol dl dd blockquote a span em strong b i font'],
  [Kind.ListItem, 'li dt dd'],
  [Kind.Cell, 'td th caption'],
  [Kind.Quote, 'blockquote'],
  [Kind.Suspect, 'header address form'],
  [Kind.Telling, 'nav footer menu dialog aside figcaption search'],
]);

export const kindsOf = (name: string): number => kinds.get(name) ?? 0;
