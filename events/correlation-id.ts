/** What may be logged and passed on as a correlation id: long enough to be one's own, and nothing that ends a line. */
export const correlationIdPattern = /^[\w.:-]{8,64}$/;
