/** The header with which a page marks what it asks for without anyone touching it. */
export const byItself = 'x-by-itself'
