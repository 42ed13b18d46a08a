const shapes = {
  side: 'M2.5 3.5h11v9h-11zM6 3.5v9',
  fold: 'M6 3.5l4.5 4.5L6 12.5',
  unfold: 'M10 3.5L5.5 8l4.5 4.5',
  options:
    'M3 5h7M13 5h0M3 11h0M6 11h7M11.5 3.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 1 1 0-3M4.5 9.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 1 1 0-3',
  marks: 'M4 12.5h8M5.2 9.5L8 3l2.8 6.5M6.2 7.3h3.6',
  export: 'M8 3v7M5 7.5L8 10.5l3-3M3.5 13h9',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

interface Props {
  shape: keyof typeof shapes;
  name: string;
  onClick: () => void;
  pressed?: boolean;
  expanded?: boolean;
}

export function ToolButton({ shape, name, onClick, pressed, expanded }: Props) {
  return (
    <button
      type="button"
      class="tool"
      data-tool={shape}
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[shape]} />
      </svg>
    </button>
  );
}
