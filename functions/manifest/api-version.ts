/** Semantic version of the HTTP interface: the `API-Version` header of every answer, the gateway's own included. */
export const apiVersion = '1.0.0';
