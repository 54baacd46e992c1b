import { defineRule, passed } from '../rule';

export const rule = defineRule({
  id: 'data/syntax',
  title: 'The file is JSON',
  severity: 'error',
  // Nothing can be looked at in a text that does not parse: LiveHall raises the findings where it reads the
  // text, and this is the rule they belong to.
  subjects: [],
  options: {},
  source: 'RFC 8259 (JSON); the hall format: plain JSON without comments.',
  check: () => passed,
});
