/**
 * After how many months what was worked out about authority is called old, and a professional is asked to check it. No law says so:
 * it is our own choice, shorter than most changes of authority take to be heard of.
 */
export const authorityFreshMonths = 6
