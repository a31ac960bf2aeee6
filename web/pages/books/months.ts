/** A month as `YYYY-MM`. @returns the one after it */
function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

interface Books {
  /** Null: nothing was booked yet. */
  readonly firstMonth: string | null;
  readonly thisMonth: string;
}

/** Every month of the books, the newest first; this month where nothing was booked yet. */
export function monthsOf({ firstMonth, thisMonth }: Books): readonly string[] {
  const months: string[] = [];
  for (let month = firstMonth ?? thisMonth; month < thisMonth; month = after(month)) months.unshift(month);
  return [thisMonth, ...months];
}

/** Every year of the books, the newest first. */
export const yearsOfBooks = (books: Books): readonly string[] => [
  ...new Set(monthsOf(books).map((month) => month.slice(0, 4))),
];

/** The first day after a month, `YYYY-MM-DD`. */
export const dayAfterMonth = (month: string): string => `${after(month)}-01`;

/** Dutch months have no capital, but for one that begins a sentence. */
export const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
