import type { MenuEntryAnswer } from '../../api/answers';
import type { StepId } from './questions';
import { CheckStep } from './steps/check';
import { CompanyStep } from './steps/company';
import { DeclarationsStep } from './steps/declarations';
import { DocumentsStep } from './steps/documents';
import { PlacementStep } from './steps/placement';
import { YouthStep } from './steps/youth';

interface Contents {
  readonly step: StepId;
  readonly scheme: MenuEntryAnswer;
  /** While a document is on its way. */
  readonly onBusy: (busy: boolean) => void;
}

export function StepBody({ step, scheme, onBusy }: Contents) {
  switch (step) {
    case 'bedrijf':
      return <CompanyStep scheme={scheme} />;
    case 'jongere':
      return <YouthStep scheme={scheme} />;
    case 'plek':
      return <PlacementStep scheme={scheme} />;
    case 'documenten':
      return <DocumentsStep scheme={scheme} onBusy={onBusy} />;
    case 'verklaringen':
      return <DeclarationsStep scheme={scheme} />;
    case 'controle':
      return <CheckStep scheme={scheme} />;
  }
}
