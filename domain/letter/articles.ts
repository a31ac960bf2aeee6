const ordinals = ['', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende'];

/** `4:49 lid 1 onder a` as people read it out; null: no article of this form. */
function articleInWords(text: string): string | null {
  const [, article, paragraph, letter] = /^(\d+:\d+[a-z]?)(?: lid (\d))?(?: onder ([a-z]))?$/.exec(text) ?? [];
  if (article === undefined) return null;
  const parts = [`artikel ${article}`];
  if (paragraph !== undefined) parts.push(`${ordinals[Number(paragraph)]} lid`);
  if (letter !== undefined) parts.push(`onder ${letter}`);
  return parts.join(', ');
}

/**
 * The articles that a record names in short, in full: `Awb 4:49 lid 1 onder a, 4:57 lid 1` becomes "artikel 4:49, eerste
 * lid, onder a, en artikel 4:57, eerste lid, van de Algemene wet bestuursrecht". What is not of this form, such as the
 * basis of an agreement, stays as it is.
 */
export function articlesInWords(short: string): string {
  if (!short.startsWith('Awb ')) return short;
  const all = short.slice('Awb '.length).split(', ').map(articleInWords);
  const known = all.filter((one) => one !== null);
  if (known.length < all.length) return short;
  const [last = '', ...before] = known.reverse();
  const list = before.length === 0 ? last : `${before.reverse().join('; ')}, en ${last}`;
  return `${list}${/lid|onder/.test(last) ? ',' : ''} van de Algemene wet bestuursrecht`;
}
