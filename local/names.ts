/**
 * Takes off a name what all stacks have in common (`voucherloket-dev-`), so that people read `open-due-claims`.
 * @param stackNames of the whole app
 */
export const shortener = (stackNames: readonly string[]): ((name: string) => string) => {
  const [first = '', ...others] = stackNames;
  let prefix = first.slice(0, first.lastIndexOf('-') + 1);
  while (prefix !== '' && !others.every((name) => name.startsWith(prefix))) {
    prefix = prefix.slice(0, prefix.slice(0, -1).lastIndexOf('-') + 1);
  }
  return (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
};
