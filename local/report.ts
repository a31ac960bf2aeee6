/** Says on the console what the start is doing, and later what went wrong in a function. */
export interface Report {
  /** Runs one step of the start, then prints its line with the milliseconds it took. */
  readonly step: <T>(name: string, work: () => Promise<T> | T) => Promise<T>;
  readonly line: (text: string) => void;
  readonly warn: (text: string) => void;
}

export const consoleReport: Report = {
  async step(name, work) {
    const began = performance.now();
    process.stdout.isTTY && process.stdout.write(`  …      ${name}\r`);
    const result = await work();
    const ms = Math.round(performance.now() - began);
    console.log(`${String(ms).padStart(6)} ms  ${name}`);
    return result;
  },
  line: (text) => console.log(text),
  warn: (text) => console.error(text),
};

export const quietReport: Report = {
  step: async (_name, work) => work(),
  line: () => {},
  warn: () => {},
};
