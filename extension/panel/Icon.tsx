import { type IconName, iconPaths } from './icons.ts';

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" data-icon={name}>
      <path d={iconPaths[name]} />
    </svg>
  );
}
