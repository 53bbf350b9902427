import * as z from 'zod'

// The content security policy forbids the code that zod would otherwise compile. It is said before any schema is made.
z.config({ jitless: true })

export { z }
