/** A measurement of its own: run alone by its name, its result kept in `bench/results/` until it is run again. */
export interface Part<Result> {
  /** Kebab-case; `npm run bench -- <name>`. */
  readonly name: string;
  /** Runs when no name is given; the others take many minutes and are asked for by name. */
  readonly byDefault: boolean;
  /** What was measured, as plain JSON. */
  measure(): Promise<Result>;
  /** Its section of `docs/performance.md`, from the heading `## …` on, without empty lines at either end. */
  section(result: Result): readonly string[];
}

/** A Markdown table. Every row has as many cells as the head. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** Whole numbers as they are, others with one decimal. */
export const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
