// The citation library brings no types. Only its output is used: formats by name, from CSL-JSON.
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): { format: Record<'useIdAsLabel' | 'checkLabel' | 'asciiOnly', boolean> }
    }
    readonly output: { format(format: 'bibtex' | 'ris' | 'data', items: readonly object[]): string }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
