/** A stand-in for GDELT on this machine: its two doors, its pace, and errors that are text with status 200. Node only. */
import { fold, serve } from './serve.mjs';

/** Of the town of the demo page. Titles come with a space before each mark, as GDELT has them. */
export const seen = [
  {
    url: 'https://coastwire.example/port-ellery-wall-vote',
    title: 'Port Ellery council votes for harbour wall before survey ends',
    domain: 'coastwire.example',
    seendate: '20260311T061500Z',
    isquote: 1,
    sentence: '“The sea does not wait for our paperwork,” Marit Solbakken said.',
    context:
      'The council voted nine to six. “The sea does not wait for our paperwork,” Marit Solbakken said. The wall is to be 1,240 metres long.',
  },
  {
    url: 'https://northquay.example/2026/wall',
    title: 'Council of Port Ellery : the wall is voted',
    domain: 'northquay.example',
    seendate: '20260311T101500Z',
    isquote: 1,
    // The same agency's text under another roof.
    sentence: '“The sea does not wait for our paperwork,” Marit Solbakken said.',
    context: 'Nine to six. “The sea does not wait for our paperwork,” Marit Solbakken said.',
  },
  {
    url: 'https://fjordradio.example/solbakken-interview',
    title: 'Mayor Solbakken on the wall, the sea and the paperwork',
    domain: 'fjordradio.example',
    seendate: '20260312T181500Z',
    isquote: 1,
    sentence:
      'Asked about the delay, the mayor said that “the sea does not care about our paperwork” and that it cannot wait.',
    context:
      'Solbakken was in the studio. Asked about the delay, the mayor said that “the sea does not care about our paperwork” and that it cannot wait. She laughed.',
  },
  {
    url: 'http://plain.example/wall',
    title: 'Harbour wall of Port Ellery to cost 38.5 million crowns',
    domain: 'plain.example',
    seendate: '20260311T090000Z',
    isquote: 0,
  },
  {
    url: 'https://coastwire.example/cost',
    title: 'Harbour wall to cost Port Ellery 38.5 million crowns',
    domain: 'coastwire.example',
    seendate: '20260311T120000Z',
    isquote: 0,
  },
];

/**
 * @param {{ gap?: number, port?: number, fault?: string }} [options] `gap`: asked sooner than so many milliseconds after
 * the last time, it refuses.
 */
export async function serveGdelt({ gap = 0, ...options } = {}) {
  let last = Number.NEGATIVE_INFINITY;
  return serve(options, (url) => {
    const now = performance.now();
    if (now - last < gap) {
      return { status: 429, type: 'text/plain', text: 'Please limit requests to one every 5 seconds or contact us.' };
    }
    last = now;
    return answer(url);
  });
}

function answer(url) {
  const query = url.searchParams;
  const words = (query.get('query') ?? '').split(/\s+/).filter((word) => word && !/:/.test(word));
  if (words.length === 0) return { text: 'Your query was too short or too long.\n' };
  if (words.some((word) => word.replace(/"/g, '').length < 3)) return { text: 'The specified phrase is too short.\n' };
  const inSentences = url.pathname === '/api/v2/context/context';
  if (!inSentences && url.pathname !== '/api/v2/doc/doc') return { status: 404, text: 'Not found' };
  const stands = (text) => words.every((word) => fold(text ?? '').includes(fold(word)));
  const articles = seen
    .filter((one) => stands(inSentences ? one.sentence : `${one.title} ${one.context ?? ''}`))
    .filter((one) => !inSentences || query.get('isquote') !== '1' || one.isquote === 1)
    .map(({ isquote, sentence, context, ...one }) => ({
      ...{ ...one, url_mobile: '', socialimage: '', language: 'English', sourcecountry: 'Norway' },
      ...(inSentences ? { isquote, sentence, context } : {}),
    }));
  return { json: articles.length > 0 ? { articles } : {}, headers: { 'Access-Control-Allow-Origin': '*' } };
}
