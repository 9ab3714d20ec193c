import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    /** Our own custom elements (`src/ui/elements`); without JavaScript they are plain wrappers. */
    interface IntrinsicElements {
      'quick-exit': Record<string, unknown>
      'read-aloud': Record<string, unknown>
      'autosave-form': Record<string, unknown>
    }
  }
}
