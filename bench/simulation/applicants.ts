import type { APIGatewayProxyResult } from 'aws-lambda';
import { stageLimits } from '../../infra/stage-limits';
import { application } from '../../local/demo/applications';
import { requestEvent } from '../../test/functions/request-event';
import { drawMs } from '../model/latency';
import { TokenBucket } from '../model/limits';
import { poissonGapMs, type Random, seeded } from '../model/random';
import type { Assumptions } from './assumptions';
import type { VirtualClock } from './clock';
import type { LambdaFunction } from './lambda';

/** What became of one applicant's request. */
export interface Submitted {
  readonly sentAt: number;
  /** Null: never acknowledged. */
  readonly acknowledgedAt: number | null;
  /** One of its requests met a container that had to be started. */
  readonly cold: boolean;
  /** Answers other than the acknowledgement. */
  readonly refusals: readonly number[];
  readonly id: string | null;
  readonly receivedAt: string | null;
}

export interface CrowdOptions {
  readonly clock: VirtualClock;
  readonly assumptions: Assumptions;
  readonly target: LambdaFunction;
  readonly seed: number;
  readonly schemeId: string;
  readonly perSecond: number;
  readonly seconds: number;
}

/** A client waits so long for an answer: API Gateway's own limit. */
const gatewayLimitMs = 29_000;
const mostTries = 8;

/** Applicants who come independently of each other, each for an employer of its own; who gets no answer sends again. */
export class Crowd {
  readonly submitted: Submitted[] = [];
  lastSentAt = 0;
  readonly #options: CrowdOptions;
  readonly #random: Random;
  readonly #endsAt: number;
  readonly #stage: TokenBucket;
  #count = 0;

  constructor(options: CrowdOptions) {
    this.#options = options;
    this.#random = seeded(options.seed);
    this.#endsAt = options.clock.now + options.seconds * 1000;
    const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = stageLimits(options.perSecond);
    this.#stage = new TokenBucket(rate, burst / rate, options.clock.now);
    this.#next();
  }

  #next(): void {
    const { clock, perSecond } = this.#options;
    const at = clock.now + poissonGapMs(this.#random, perSecond);
    if (at > this.#endsAt) return;
    clock.plan(at, () => {
      this.#count += 1;
      this.lastSentAt = clock.now;
      void this.#apply(this.#count);
      this.#next();
    });
  }

  async #apply(nth: number): Promise<void> {
    const { clock } = this.#options;
    const sentAt = clock.now;
    const refusals: number[] = [];
    let cold = false;
    for (let tries = 1; tries <= mostTries; tries++) {
      const { answer, cold: met } = await this.#send(nth);
      cold ||= met;
      if (answer.statusCode === 202) {
        const { id, receivedAt } = JSON.parse(answer.body) as { id: string; receivedAt: string };
        this.submitted.push({ sentAt, acknowledgedAt: clock.now, cold, refusals, id, receivedAt });
        return;
      }
      refusals.push(answer.statusCode);
      await clock.sleep(500 * tries * (0.5 + this.#random()));
    }
    this.submitted.push({ sentAt, acknowledgedAt: null, cold, refusals, id: null, receivedAt: null });
  }

  /** One request, through the gateway and back: half of its time on either way. */
  async #send(nth: number): Promise<{ answer: Pick<APIGatewayProxyResult, 'statusCode' | 'body'>; cold: boolean }> {
    const { clock, assumptions, target, schemeId } = this.#options;
    const gatewayMs = drawMs(this.#random, assumptions.gatewayMs);
    await clock.sleep(gatewayMs / 2);
    const cameAt = clock.now;
    if (this.#stage.level(cameAt) < 1) return { answer: tooMany, cold: false };
    this.#stage.take(1, cameAt);
    const invoked = await target.invoke(submission(schemeId, nth, cameAt));
    await clock.sleep(gatewayMs / 2);
    if (invoked === null) return { answer: tooMany, cold: false };
    const late = clock.now - cameAt > gatewayLimitMs;
    if (!invoked.ok || late) return { answer: { statusCode: late ? 504 : 502, body: '' }, cold: invoked.cold };
    return { answer: invoked.value as APIGatewayProxyResult, cold: invoked.cold };
  }
}

const tooMany = { statusCode: 429, body: '' };

/** The same words each time that the same applicant sends. */
function submission(schemeId: string, nth: number, atMs: number) {
  const kvkNumber = String(10_000_000 + nth);
  return requestEvent({
    method: 'POST',
    body: application({ schemeId, kvkNumber, youth: nth }),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `opening-${nth}` },
    caller: { sub: `employer-${nth}`, organisation: kvkNumber },
    at: new Date(Math.floor(atMs)).toISOString(),
  });
}
