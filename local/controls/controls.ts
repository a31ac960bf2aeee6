import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bus } from '../bus/bus';
import { type Clock, formatInstant, parseInstant } from '../clock';
import { type Mounted, readBody } from '../gateway/server';
import type { IssuerKeys } from '../identity/keys';
import type { Persona } from '../identity/personas';
import { mintToken, tokenSeconds } from '../identity/token';
import { type Json, type JsonObject, parseObject } from '../json';
import type { Scheduler } from '../schedules/scheduler';
import type { MailBox } from '../services/mail';
import { ControlRefusal, sendJson, sendProblem } from './http';
import type { Settle } from './settle';

export interface ControlParts {
  readonly personas: readonly Persona[];
  readonly issuer: string;
  readonly keys: IssuerKeys;
  readonly clock: Clock;
  /** Writes the clock down, so that a kill does not turn it back. */
  readonly keepClock: () => void;
  readonly scheduler: Scheduler;
  readonly settle: Settle;
  readonly mail: MailBox;
  readonly bus: Bus;
}

type Control = (input: JsonObject, parts: ControlParts) => Promise<unknown> | unknown;

/** Longer than any retry of a stream or queue here takes. */
const mostSettleMs = 120_000;

const controls: Readonly<Record<string, Readonly<Record<string, Control>>>> = {
  '/_local/personas': {
    GET: (_input, { personas }) =>
      personas.map(({ persona, roles, regions, organisation }) => ({ persona, roles, regions, organisation })),
  },
  '/_local/token': { POST: token },
  '/_local/clock': { GET: (_input, { clock }) => ({ now: formatInstant(clock.now()) }), PUT: moveClock },
  '/_local/settle': { POST: waitUntilSettled },
  '/_local/mail': { GET: (_input, { mail }) => ({ items: mail.items }) },
  '/_local/events': { GET: (_input, { bus }) => ({ items: bus.published.map(publishedEvent) }) },
};

/** The controls of this machine, which exist in no deployed stack. */
export const mountControls =
  (parts: ControlParts): Mounted =>
  (request, response, path) => {
    if (path !== '/_local' && !path.startsWith('/_local/')) return false;
    void answer(parts, request, response, path);
    return true;
  };

const answer = async (parts: ControlParts, request: IncomingMessage, response: ServerResponse, path: string) => {
  response.on('error', () => {});
  try {
    const methods = controls[path];
    if (methods === undefined) throw new ControlRefusal(404, 'not-found', `There is no ${path}.`);
    const control = methods[request.method ?? 'GET'];
    if (control === undefined) {
      throw new ControlRefusal(405, 'method-not-allowed', `${path} takes ${Object.keys(methods).join(' and ')}.`);
    }
    sendJson(response, 200, await control(await readInput(request), parts));
  } catch (error) {
    const refusal = error instanceof ControlRefusal ? error : new ControlRefusal(500, 'internal', String(error));
    sendProblem(response, refusal);
  }
};

const readInput = async (request: IncomingMessage): Promise<JsonObject> => {
  const body = await readBody(request, 100_000);
  if (body === null || body === 'too-large') throw new ControlRefusal(400, 'input-invalid', 'The body is too large.');
  const input = body.length === 0 ? {} : parseObject(body.toString());
  if (input === null) throw new ControlRefusal(400, 'input-invalid', 'The body must be a JSON object.');
  return input;
};

async function token(input: JsonObject, { personas, issuer, keys }: ControlParts) {
  const persona = personas.find((each) => each.persona === input.persona);
  if (persona === undefined) {
    const names = personas.map((each) => each.persona).join(', ');
    throw new ControlRefusal(400, 'input-invalid', `persona must be one of ${names}.`, 'persona');
  }
  return { accessToken: await mintToken(persona, issuer, keys), expiresIn: tokenSeconds };
}

async function moveClock(input: JsonObject, { clock, keepClock, scheduler }: ControlParts) {
  const target = parseInstant(input.now);
  if (target === null) {
    throw new ControlRefusal(400, 'input-invalid', 'now must be an instant such as 2027-03-02T04:00:00Z.', 'now');
  }
  const now = clock.now();
  if (target < now) {
    const detail = `The clock stands at ${formatInstant(now)} and only goes forward.`;
    throw new ControlRefusal(400, 'clock-backward', detail, 'now');
  }
  const ran = await scheduler.moveTo(target);
  keepClock();
  return { now: formatInstant(target), ran };
}

async function waitUntilSettled(_input: JsonObject, { settle }: ControlParts) {
  if (await settle(mostSettleMs)) return { settled: true };
  throw new ControlRefusal(504, 'not-settled', `After ${mostSettleMs / 1000} seconds there is still work in flight.`);
}

/** The event itself first (a CloudEvent has its `id`, `type`, `data` there), and how EventBridge carried it. */
const publishedEvent = (event: JsonObject): Json => ({
  ...(event.detail as JsonObject),
  'detail-type': event['detail-type'],
  detail: event.detail,
});
