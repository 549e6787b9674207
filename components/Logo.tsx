/** The mark of the project: a word's wave over the dots that underline it. Its name stands beside it. `public/icon/icon.svg` is the same drawing. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="ground" width="32" height="32" rx="8" />
      <path class="wave" d="M6 14c3-8.5 7-8.5 10-2s7 6.5 10-2" />
      <g class="dots">
        <circle cx="8" cy="26" r="2.3" />
        <circle cx="16" cy="26" r="2.3" />
        <circle cx="24" cy="26" r="2.3" />
      </g>
    </svg>
  )
}
