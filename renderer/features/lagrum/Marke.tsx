import { CircleCheck, SearchCheck } from 'lucide-react';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import { Row } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TEXT } from './text.ts';

/** Whether somebody has read the paragraph, and whether the row is the municipality's own. */
export function Marke({ rad }: { readonly rad: Pick<LagrumRad, 'verifierad' | 'rattat'> }) {
  return (
    <Row gap={1}>
      {rad.verifierad === 'kontrollerad' ? (
        <Tag kind="done" icon={CircleCheck}>
          {TEXT.kontrollerad}
        </Tag>
      ) : (
        <Tag kind="due" icon={SearchCheck}>
          {TEXT.attVerifiera}
        </Tag>
      )}
      {rad.rattat ? <Tag kind="info">{TEXT.rattad}</Tag> : null}
    </Row>
  );
}
