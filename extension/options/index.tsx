/** Options: the choices and their change, the sources, what left this browser, and the way to delete it all. */
import { render } from 'preact';
import { message } from '../i18n.ts';
import { Options } from './Options.tsx';

document.title = message('options_title');
const root = document.getElementById('root');
if (root) render(<Options />, root);
