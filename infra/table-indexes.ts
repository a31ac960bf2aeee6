/** Indexes of the table with their keys; a function that declares `indexes` may query each of them. */
export const tableIndexes = {
  'by-owner': { partition: 'ownerKey', sort: 'ownerSort' },
  'by-region': { partition: 'regionKey', sort: 'regionSort' },
  'by-queue': { partition: 'queueKey', sort: 'queueSort' },
} as const;

export const tableIndexNames = Object.keys(tableIndexes) as readonly (keyof typeof tableIndexes)[];
