/** Says on the console what the start is doing, and later what went wrong in a function. */
export interface Report {
  /** Runs one step of the start: says what it waits for, and then how long that took, and what came of it. */
  readonly step: <T>(name: string, work: () => Promise<T> | T, outcome?: (result: T) => string) => Promise<T>;
  readonly warn: (text: string) => void;
}

export const consoleReport: Report = {
  async step(name, work, outcome) {
    const began = performance.now();
    process.stdout.write(`${name} … `);
    const result = await (async () => work())().catch((error: unknown) => {
      process.stdout.write('failed\n');
      throw error;
    });
    const milliseconds = `${Math.round(performance.now() - began)} ms`;
    process.stdout.write(outcome === undefined ? `${milliseconds}\n` : `${outcome(result)}, ${milliseconds}\n`);
    return result;
  },
  warn: (text) => console.error(text),
};

export const quietReport: Report = {
  step: async (_name, work) => work(),
  warn: () => {},
};
