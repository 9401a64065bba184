import { MapPin } from 'lucide-react';
import type { Bilaga } from '../../../shared/modules/bilaga/schema.ts';
import { Tag } from '../../ui/Tag.tsx';
import { text } from './text.ts';

/** What must be seen of an attachment before it is opened. */
export function Marken({ bilaga }: { readonly bilaga: Bilaga }) {
  return (
    <>
      {bilaga.struken === null ? null : <Tag kind="due">{text.struken}</Tag>}
      {bilaga.platsuppgifter ? (
        <Tag kind="danger" icon={MapPin}>
          {text.platser}
        </Tag>
      ) : null}
    </>
  );
}
