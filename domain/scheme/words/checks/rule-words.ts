import type { Check } from '../../check';
import type { BothLanguages } from '../../definition';

/** What a rule is called and says. A sentence about a check is what was seen, then what is asked. */
export interface RuleWords {
  readonly title: BothLanguages;
  /** In place of `seen` while a fact lacks: which one. */
  readonly lacks: BothLanguages | ((input: Check['input']) => BothLanguages);
  /** Null when the trace does not say: then `lacks` is what can be said. */
  readonly seen: (input: Check['input']) => BothLanguages | null;
  readonly asked: (expected: Check['expected']) => BothLanguages | null;
}

export type WordsByRule = Readonly<Record<string, RuleWords>>;

/** A trace is JSON: what is read out of it may be anything. */
export const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

export const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textsIn = (value: unknown): readonly string[] => listIn(value).flatMap((one) => textIn(one) ?? []);

/** Sentences after each other. */
export const together = (...sentences: readonly (BothLanguages | null)[]): BothLanguages => {
  const said = sentences.filter((sentence) => sentence !== null);
  return { nl: said.map(({ nl }) => nl).join(' '), en: said.map(({ en }) => en).join(' ') };
};
