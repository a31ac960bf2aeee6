import { useController, useFormContext } from 'react-hook-form';
import { SignInButton } from '../../../auth/sign-in-button';
import { useSession } from '../../../auth/use-session';
import { Text } from '../../../parts/text';
import { Upload } from '../../../parts/upload/upload';
import { documentsNow, type Values } from '../questions';
import type { StepProps } from './asked';

interface DocumentsProps extends StepProps {
  readonly onBusy: (busy: boolean) => void;
}

/** Documents with the application. None of them is needed to send it: we ask for what is missing. */
export function DocumentsStep({ scheme, onBusy }: DocumentsProps) {
  const session = useSession();
  const { control } = useFormContext<Values>();
  const { field } = useController({ name: 'documents', control });
  const kinds = documentsNow(scheme);
  const later = kinds.filter(({ when }) => when === 'later');
  return (
    <>
      {later.length > 0 && (
        <Text
          nl={`Hebt u dit nog niet? Dan mag het ook later: ${later.map(({ label }) => label.nl.toLowerCase()).join(', ')}.`}
          en={`You do not have this yet? It may come later: ${later.map(({ label }) => label.en.toLowerCase()).join(', ')}.`}
        />
      )}
      {session === null ? (
        <>
          <Text
            nl="Log eerst in om documenten te sturen. Wat u al hebt ingevuld, blijft staan. U kunt deze stap ook overslaan."
            en="Sign in first to send documents. What you typed is kept. You can skip this step as well."
          />
          <SignInButton />
        </>
      ) : (
        <div id="field-documents" tabIndex={-1}>
          <Upload
            kinds={kinds.map(({ id, label, required, when }) => ({
              id,
              label,
              required: required && when !== 'later',
            }))}
            value={field.value}
            onChange={field.onChange}
            onBusy={onBusy}
          />
        </div>
      )}
    </>
  );
}
