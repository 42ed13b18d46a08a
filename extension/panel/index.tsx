/** The panel's file: leaves its one door in the world that it shares with the content script. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import actions from './actions.css?inline';
import { afterFrame } from './after-frame.ts';
import backing from './backing.css?inline';
import badges from './badges.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';
import conditions from './conditions.css?inline';
import { sourcesIn } from './context.ts';
import entries from './entries.css?inline';
import family from './family.css?inline';
import head from './head.css?inline';
import type { PanelFile } from './model.ts';
import { Panel } from './Panel.tsx';
import strip from './strip.css?inline';
import { toMakeReady } from './words.ts';

const panel: PanelFile = {
  mount(root, model) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(badges + base + head + backing + entries + actions + family + card + strip + conditions);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const container = document.createElement('div');
    container.className = 'room';
    root.append(container);
    const state = signal(model.state());
    // Draws at most once a frame, however many findings arrive in it. A hidden tab has no frames: what arrives
    // meanwhile is drawn when it is seen again.
    let pending: (() => void) | undefined;
    const draw = (): void => {
      pending ??= afterFrame(() => {
        pending = undefined;
        state.value = model.state();
        container.ariaBusy = null;
      });
    };
    const unsubscribe = model.subscribe(draw);
    container.ariaBusy = 'true';
    // Each in a task of its own. The list comes when the browser has laid out and painted what stands there then.
    const inTasks = ([step, ...more]: (() => void)[]): void => {
      const timer = setTimeout(() => {
        step?.();
        if (more.length > 0) return inTasks(more);
        pending = undefined;
        draw();
      });
      pending = () => clearTimeout(timer);
    };
    inTasks([
      ...toMakeReady(model.language, model.state().families),
      () => {
        state.value = model.state();
        render(<Panel shared={{ model, state, sources: sourcesIn(state), next: {} }} />, container);
      },
    ]);
    return () => {
      unsubscribe();
      pending?.();
      render(null, container);
      container.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  },
};

globalThis.factCheckerPanel = panel;
