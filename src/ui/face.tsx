/** From very bad to very good: how far the mouth goes down or up. */
const mouths = ['M28 68q20-22 40 0', 'M30 64q18-10 36 0', 'M30 60h36', 'M30 57q18 12 36 0', 'M28 54q20 26 40 0']

/** One face of the scale, from 1 (very bad) to 5 (very good). The words stand beside it. */
export const Face = ({ face }: { face: number }) => (
  <svg class="erbij-drawing" viewBox="0 0 96 96" aria-hidden="true">
    <circle class="erbij-shape erbij-shape--face" cx="48" cy="48" r="40" />
    <circle class="erbij-dot" cx="35" cy="40" r="4" />
    <circle class="erbij-dot" cx="61" cy="40" r="4" />
    <path class="erbij-stroke" d={mouths[face - 1]} />
  </svg>
)
