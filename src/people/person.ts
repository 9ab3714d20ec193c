/** The purpose that keeps blind indexes of BSNs apart from any other (src/lib/keyring.ts). */
export const bsnIndex = 'bsn'
