import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { type DescriptionDraft, descriptionLines, type DescriptionName } from './description-lines.ts';

interface Props {
  readonly draft: DescriptionDraft;
  readonly errors: readonly FormError[];
  readonly idOf: (name: DescriptionName) => string;
  readonly onChange: (draft: DescriptionDraft) => void;
}

/** Owner, support, data flow, network, security review, hosts (53060.6(a)). */
export const DescriptionFields = ({ draft, errors, idOf, onChange }: Props) =>
  descriptionLines.map(({ name, label, ...rest }) => (
    <TextField
      key={name}
      id={idOf(name)}
      label={label}
      {...rest}
      error={errorOf(errors, idOf(name))}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  ));
