/** What is wrong with the file itself is corrected, not accepted; so is what is wrong with a waiver. */
export const isWaivableRule = (rule: string): boolean => !/^(data|waiver)\//.test(rule);
