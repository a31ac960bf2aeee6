import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BankReportAnswer } from '../../../api/answers';
import { askAnew } from '../../../api/ask-anew';
import { type ImportStep, importReport } from './import-report';
import { type ReportProblem, reportFile } from './report-file';

export type ImportState =
  | { readonly is: 'idle' }
  /** The file cannot be a report. */
  | { readonly is: 'unfit'; readonly problem: ReportProblem }
  | { readonly is: 'busy'; readonly name: string; readonly step: ImportStep }
  | { readonly is: 'failed'; readonly error: unknown; readonly file: File }
  | { readonly is: 'done'; readonly report: BankReportAnswer };

/** Takes in the report that somebody chose; afterwards everything shown is asked anew. */
export function useImport(batchId: string) {
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ is: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (file: File): Promise<void> => {
    const control = new AbortController();
    stop.current?.abort();
    stop.current = control;
    const { signal } = control;
    const show = (next: ImportState) => {
      if (!signal.aborted) setState(next);
    };
    const onStep = (step: ImportStep) => show({ is: 'busy', name: file.name, step });
    onStep({ is: 'sending', part: 0 });
    try {
      const checked = await reportFile(file);
      if (checked.problem !== null) return show({ is: 'unfit', problem: checked.problem });
      const report = await importReport(batchId, checked, { onStep, signal });
      await askAnew(queries);
      show({ is: 'done', report });
    } catch (error) {
      // What was taken in before it failed is shown too.
      void queries.invalidateQueries();
      show({ is: 'failed', error, file });
    }
  };
  return { state, start: (file: File) => void start(file) };
}
