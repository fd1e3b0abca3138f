/** Namespace of the part in which an exported file carries its plan. */
export const CARRIED_NAMESPACE = 'urn:gangmu:plan';
