/** What an id looks like. Apart from the schema, which would bring zod along. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
