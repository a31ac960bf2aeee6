import { Textbox } from '@utrecht/component-library-react';
import { useFormContext } from 'react-hook-form';
import { isKvkNumber, normalisePostcode } from '../../../../domain/identifiers';
import { Field, type FieldProps } from '../../../form/field';

interface CodeProps extends FieldProps {
  /** What is typed as it is kept. */
  readonly tidy: (text: string) => string;
  readonly characters: number;
  readonly numeric?: boolean;
  readonly autoComplete?: string;
  /** True: it may be judged while it is typed. */
  readonly whole: (tidy: string) => boolean;
}

/** A number or code with a fixed form: kept without spaces, judged as soon as it can be whole. */
function CodeField({ tidy, characters, numeric = false, autoComplete, whole, ...field }: CodeProps) {
  const { register, trigger } = useFormContext();
  const kept = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? tidy(value) : undefined);
  return (
    <Field {...field}>
      {({ id, invalid, describedBy }) => (
        <Textbox
          {...register(field.name, {
            setValueAs: kept,
            onChange: (event: { target: { value: unknown } }) => {
              if (whole(kept(event.target.value) ?? '')) void trigger(field.name);
            },
          })}
          {...{ id, invalid, autoComplete, size: characters, inputMode: numeric ? 'numeric' : undefined }}
          className="apply-code"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  );
}

const withoutSpaces = (text: string) => text.replaceAll(/[\s.]/g, '');

export const KvkField = (props: FieldProps) => (
  <CodeField
    {...props}
    tidy={withoutSpaces}
    characters={10}
    numeric
    whole={(text) => isKvkNumber(text) || text.length > 8}
  />
);

export const PostcodeField = (props: FieldProps) => (
  <CodeField {...props} tidy={normalisePostcode} characters={8} whole={(text) => text.length >= 6} />
);
