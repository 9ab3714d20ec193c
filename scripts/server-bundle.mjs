/** How the sources become something that Node runs: TypeScript with JSX, bundled; packages stay outside. */
export const serverBundle = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'warning',
}
