/** Names for people and what a search asks. None of it changes, so no move of an item writes these copies again. */
const searched = ['region', 'schemeId', 'number', 'tradeName', 'kvkNumber'];

/**
 * Indexes of the table with their keys; a function that declares `indexes` may query each of them. `copied` is what an
 * entry holds beside keys: readers fetch the rest from the table.
 */
export const tableIndexes = {
  'by-owner': { partition: 'ownerKey', sort: 'ownerSort', copied: searched },
  'by-region': { partition: 'regionKey', sort: 'regionSort', copied: searched },
  'by-queue': { partition: 'queueKey', sort: 'queueSort', copied: ['applicationId', 'instalment'] },
};

export const tableIndexNames = Object.keys(tableIndexes) as readonly (keyof typeof tableIndexes)[];
