import { writtenAtMs } from './elapsed';
import { type Level, origin, writeLine } from './log-line';
import { redactMember } from './redact';

type Extra = Readonly<Record<string, unknown>>;

let correlationId: string | undefined;

const writer =
  (level: Level) =>
  (message: string, extra: Extra = {}): void => {
    const line = {
      level,
      message,
      timestamp: new Date(writtenAtMs()).toISOString(),
      ...origin('local'),
      correlation_id: correlationId,
      ...extra,
    };
    writeLine(level, line, (key, value) => redactMember(key, value instanceof Error ? told(value) : value));
  };

/** JSON has nothing to say of an error by itself. */
const told = ({ name, message, stack, cause }: Error) => ({ name, message, stack, cause });

const log = {
  info: writer('INFO'),
  warn: writer('WARN'),
  error: writer('ERROR'),
  /** Stands in every line from here on, until the next request sets its own. */
  setCorrelationId(id: string): void {
    correlationId = id;
  },
};

/** One JSON line per call, redacted. Log what happened and to which id; never a body, a token or a person. */
export const logger = () => log;
