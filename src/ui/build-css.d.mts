/** See `build-css.mjs`: bundles theme, fonts, elements and icon into `outdir` (absolute) and answers the manifest. */
export default function buildPublic(outdir: string): Promise<Record<string, string>>
