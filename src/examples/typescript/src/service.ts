/** Where the service is; DYAD_URL says otherwise. */
export const SERVICE = process.env.DYAD_URL ?? 'http://localhost:8080/graphql'
