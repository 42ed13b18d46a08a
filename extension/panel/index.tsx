/** The panel's file: leaves its one door in the world that it shares with the content script. */
import { render } from 'preact';
import badges from './badges.css?inline';
import { createBadges } from './badges.ts';
import base from './base.css?inline';
import conditions from './conditions.css?inline';
import entries from './entries.css?inline';
import head from './head.css?inline';
import type { PanelFile } from './model.ts';
import { Panel } from './Panel.tsx';

const panel: PanelFile = {
  createBadges,
  mount(root, model) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(badges + base + head + entries + conditions);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const container = document.createElement('div');
    container.className = 'room';
    root.append(container);
    render(<Panel model={model} />, container);
    return () => {
      render(null, container);
      container.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  },
};

globalThis.factCheckerPanel = panel;
