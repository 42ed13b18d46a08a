/** As in docs/icon.svg. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="#0d7187" />
      <path
        fill="#fff"
        d="M2 7.2C2 4.4 3.4 2.5 6 1.7l.8 1.5C5.5 3.7 4.8 4.3 4.6 5a2.35 2.35 0 1 1-2.6 2.2ZM9 7.2c0-2.8 1.4-4.7 4-5.5l.8 1.5c-1.3.5-2 1.1-2.2 1.8a2.35 2.35 0 1 1-2.6 2.2Z"
      />
      <path fill="#ffd166" d="M2 11h12v2H2z" />
    </svg>
  );
}
