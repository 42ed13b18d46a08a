import { useRef, useState } from 'preact/hooks';
import { usePanel } from './context.ts';
import { saveFile } from './hand-over.ts';
import type { ExportFormat, MessageKey } from './model.ts';
import { ToolButton } from './ToolButton.tsx';

const formats: [ExportFormat, MessageKey][] = [
  ['markdown', 'panel_export_markdown'],
  ['html', 'panel_export_html'],
  ['json', 'panel_export_json'],
  ['csv', 'panel_export_csv'],
];

export function ExportMenu() {
  const { say, ...panel } = usePanel();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and the focus leaving are heard for all that is in it.
    <div
      class="export"
      ref={box}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') close();
      }}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <ToolButton shape="export" name={say('panel_export')} expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <ul class="menu">
          {formats.map(([format, key]) => (
            <li key={format}>
              <button
                type="button"
                data-export={format}
                onClick={({ currentTarget }) => {
                  const root = currentTarget.getRootNode();
                  panel.write(format).then((file) => saveFile(file, root), panel.report);
                  close();
                }}
              >
                {say(key)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
