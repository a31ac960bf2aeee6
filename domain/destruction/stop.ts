import * as z from 'zod';
import type { Actor } from '../actor';
import type { Instant } from '../calendar';
import { instant } from '../records';
import { ok, type Result, refuse } from '../result';
import { whenAsked } from '../when-asked';
import type { LiftRequest, StopRequest } from './requests';
import { stopKinds } from './stop-kinds';

/** A destruction stop (vernietigingsstop): while one runs nothing of the case may be destroyed. */
export const stopRecord = whenAsked(() =>
  z.object({
    /** `s1`, `s2`, …: its place among the stops of its case. */
    stopId: z.string(),
    kind: z.enum(stopKinds),
    reason: z.string(),
    /** The objection that set it, and lifts it with its end; absent: somebody set it by hand. */
    objectionId: z.int().optional(),
    bySub: z.string(),
    byRole: z.string(),
    at: instant,
    /** Null: it runs. */
    lifted: z.object({ reason: z.string(), bySub: z.string(), byRole: z.string(), at: instant }).nullable(),
  }),
);
export type Stop = z.infer<typeof stopRecord>;

/** What keeps or will destroy a case, beside its application; there is none before the first stop or list. */
export const keepingFile = whenAsked(() =>
  z.object({
    applicationId: z.string(),
    region: z.string(),
    version: z.int().min(0),
    stops: z.array(stopRecord),
    /** How many of them run: what every destroying write has as its condition. */
    runningStops: z.int().min(0),
    /** The list on which it stands now; null: none. */
    listId: z.string().nullable(),
  }),
);
export type KeepingFile = z.infer<typeof keepingFile>;

export const noKeepingFile = (applicationId: string, region: string): KeepingFile => ({
  applicationId,
  region,
  version: 0,
  stops: [],
  runningStops: 0,
  listId: null,
});

export const isRunningStop = ({ lifted }: Stop): boolean => lifted === null;

const withStops = (file: KeepingFile, stops: Stop[]): KeepingFile => ({
  ...file,
  version: file.version + 1,
  stops,
  runningStops: stops.filter(isRunningStop).length,
});

/** The same file: this very person said so before, word for word, and only the answer got lost. */
export function setStop(file: KeepingFile, { kind, reason }: StopRequest, actor: Actor, now: Instant): KeepingFile {
  const known = file.stops.some(
    (stop) => isRunningStop(stop) && stop.kind === kind && stop.reason === reason && stop.bySub === actor.sub,
  );
  if (known) return file;
  const stopId = `s${file.stops.length + 1}`;
  const made = { stopId, kind, reason, bySub: actor.sub, byRole: actor.role, at: now, lifted: null };
  return withStops(file, [...file.stops, made]);
}

/** An objection that runs stops destruction by itself; one whose stop is there already changes nothing. */
export function stopForObjection(file: KeepingFile, objectionId: number, actor: Actor, now: Instant): KeepingFile {
  if (file.stops.some((stop) => stop.objectionId === objectionId)) return file;
  const stopId = `s${file.stops.length + 1}`;
  const by = { bySub: actor.sub, byRole: actor.role, at: now };
  const made = { stopId, kind: 'objection' as const, reason: objectionStopReason, objectionId, ...by, lifted: null };
  return withStops(file, [...file.stops, made]);
}

const objectionStopReason = 'An objection runs.';

/** With the end of the objection its stop is over: no second person, for the decision is what lifts it. */
export function liftForObjection(file: KeepingFile, objectionId: number, actor: Actor, now: Instant): KeepingFile {
  const lifted = { reason: 'The objection is over.', bySub: actor.sub, byRole: actor.role, at: now };
  const runs = (stop: Stop) => stop.objectionId === objectionId && isRunningStop(stop);
  if (!file.stops.some(runs)) return file;
  return withStops(
    file,
    file.stops.map((stop) => (runs(stop) ? { ...stop, lifted } : stop)),
  );
}

/** By another person than who set it. The same file: it was lifted so before. */
export function liftStop(
  file: KeepingFile,
  stopId: string,
  { reason }: LiftRequest,
  actor: Actor,
  now: Instant,
): Result<KeepingFile> {
  const stop = file.stops.find((one) => one.stopId === stopId);
  if (stop === undefined) return refuse({ code: 'not-found', detail: 'There is no such stop on this case.' });
  if (stop.lifted !== null) {
    if (stop.lifted.bySub === actor.sub && stop.lifted.reason === reason) return ok(file);
    return refuse({ code: 'wrong-state', detail: 'This stop was lifted before.' });
  }
  if (stop.objectionId !== undefined) {
    return refuse({ code: 'wrong-state', detail: 'The objection that set this stop runs: it is lifted with its end.' });
  }
  if (stop.bySub === actor.sub) {
    return refuse({ code: 'second-person-required', detail: 'A stop is lifted by somebody else than who set it.' });
  }
  const lifted = { reason, bySub: actor.sub, byRole: actor.role, at: now };
  return ok(
    withStops(
      file,
      file.stops.map((one) => (one === stop ? { ...stop, lifted } : one)),
    ),
  );
}
