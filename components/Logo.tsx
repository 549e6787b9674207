/** The mark of the project: a word's wave over the dots that underline it. Its name stands beside it. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="ground" width="32" height="32" rx="8" />
      <path class="wave" d="M6.5 15.5c2.6-7.4 6.6-7.4 9.5-1.5s6.9 5.9 9.5-1.5" />
      <g class="dots">
        <circle cx="8" cy="24" r="1.9" />
        <circle cx="16" cy="24" r="1.9" />
        <circle cx="24" cy="24" r="1.9" />
      </g>
    </svg>
  )
}
