import { useEffect, useMemo, useRef, useState } from 'react';
import type { MenuEntryAnswer } from '../../api/answers';
import { useZodForm } from '../../form/form';
import { keptAboutYouth } from '../public/about-youth';
import { fromQuery } from '../public/quote-url';
import { draftOf, forgetDraft, keepDraft } from './draft';
import type { Name } from './questions';
import { emptyValues, fromCalculator, type Known, laidOver, schemaOf } from './values';

/** Whose form it is, and where what is typed is kept. */
export interface Keeping {
  /** KvK number of who applies; null: not known yet. */
  readonly organisation: string | null;
  /** With this tab alone, and until whoever is signed in leaves: for an officer, who types over what others wrote. */
  readonly inTab: boolean;
}

const storeOf = ({ inTab }: Keeping): Storage => (inTab ? sessionStorage : localStorage);

/** What the form begins with: the draft that was kept over what the calculator knows of one's own youth. Reads only. */
function begin(scheme: MenuEntryAnswer, keeping: Keeping) {
  const { organisation } = keeping;
  const draft = draftOf(storeOf(keeping), scheme.schemeId, organisation, Date.now());
  const asked = fromQuery(new URLSearchParams(window.location.search));
  const told = keeping.inTab ? {} : fromCalculator(asked, keptAboutYouth(), scheme.asks);
  const own = {
    schemeId: scheme.schemeId,
    ...owned(organisation),
    ...(scheme.asks.placement ? {} : { placement: null }),
  };
  const values = [told, draft?.values, own].reduce(laidOver, emptyValues(scheme)) as Known;
  return {
    values,
    savedAt: draft?.savedAt ?? null,
    organisation: organisation ?? draft?.organisation ?? null,
    idempotencyKey: draft?.idempotencyKey ?? crypto.randomUUID(),
  };
}

/** The form with its draft: every change is kept at once, so nothing is lost by signing in, a reload or a flat battery. */
export function useDraftForm(scheme: MenuEntryAnswer, keeping: Keeping) {
  const { organisation } = keeping;
  const store = storeOf(keeping);
  const [start] = useState(() => begin(scheme, keeping));
  const schema = useMemo(() => schemaOf(scheme.asks), [scheme.asks]);
  const form = useZodForm(schema, emptyValues(scheme));
  // Values, not defaults: the library puts a default back where somebody takes an answer out.
  useState(() => form.reset(start.values, { keepDefaultValues: true }));
  const key = useRef(start.idempotencyKey);
  const [kept, setKept] = useState(true);
  const { schemeId } = scheme;
  const owner = organisation ?? start.organisation;
  const keep = (values: unknown = form.getValues()) => {
    const savedAt = new Date().toISOString();
    setKept(keepDraft(store, schemeId, { savedAt, organisation: owner, idempotencyKey: key.current, values }));
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          latest.current(values);
          // What a step found wrong is judged anew as it is mended; waiting for the field to be left would make the
          // page jump under the next click.
          const field = name as Name | undefined;
          if (field !== undefined && form.getFieldState(field).invalid) void form.trigger(field);
        },
      }),
    [form],
  );
  return {
    form,
    /** When the draft was kept that the form began with; null: it began empty. */
    restoredFrom: start.savedAt,
    /** False: this browser keeps no draft. */
    kept,
    keep: () => keep(),
    idempotencyKey: () => key.current,
    /** What is sent from now on is another application. */
    renewKey: () => {
      key.current = crypto.randomUUID();
      keep();
    },
    /** Sent: the draft goes, and nothing of it stays on the device. */
    forget: () => forgetDraft(store, schemeId),
    /** Begins anew. */
    clear: () => {
      key.current = crypto.randomUUID();
      form.reset(laidOver(emptyValues(scheme), owned(organisation)) as Known);
      forgetDraft(store, schemeId);
    },
  };
}
export type DraftForm = ReturnType<typeof useDraftForm>;

const owned = (organisation: string | null) => (organisation === null ? {} : { employer: { kvkNumber: organisation } });
