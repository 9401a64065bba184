import { useState } from 'react';
import type { PostId } from '../../../shared/lib/id.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import type { MallId } from '../../../shared/modules/dokument/schema.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import type { Option } from '../../ui/field-types.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Select } from '../../ui/Select.tsx';
import { listMallar } from './mallar.ts';
import { isPostMall, listPoster, type PostMall } from './poster.ts';
import { text } from './text.ts';
import type { Bestallning } from './useSkapa.ts';

interface Props extends Pick<PanelProps, 'aktId' | 'vy'> {
  readonly onOrder: (bestallning: Bestallning) => void;
  readonly onClose: () => void;
}

/** Chooses what a new document is to be, and about what. */
export function Val({ aktId, vy, ...on }: Props) {
  const [mall, setMall] = useState<MallId>('akt');
  return (
    <>
      <Select
        label={text.mall}
        width="full"
        value={mall}
        onChange={setMall}
        options={listMallar(vy.rad).map((value) => ({ value, label: MALL_NAMN[value] }))}
      />
      {isPostMall(mall) ? (
        <OmPost key={mall} aktId={aktId} mall={mall} {...on} />
      ) : (
        <Bestall bestallning={{ mall, postId: null }} {...on} />
      )}
    </>
  );
}

type On = Pick<Props, 'onOrder' | 'onClose'>;

function OmPost({ aktId, mall, ...on }: On & Pick<Props, 'aktId'> & { readonly mall: PostMall }) {
  const query = useQuery(`poster ${aktId} ${mall}`, () => listPoster(aktId, mall));
  return (
    <QueryView query={query} loadingText={text.hamtarPoster}>
      {([newest, ...older]) =>
        newest === undefined ? (
          <p>{text.ingenPost[mall]}</p>
        ) : (
          <ValjPost mall={mall} newest={newest} older={older} {...on} />
        )
      }
    </QueryView>
  );
}

interface ValjPostProps extends On {
  readonly mall: PostMall;
  readonly newest: Option<PostId>;
  readonly older: readonly Option<PostId>[];
}

function ValjPost({ mall, newest, older, ...on }: ValjPostProps) {
  const [postId, setPostId] = useState(newest.value);
  return (
    <>
      <Select label={text.post} width="full" value={postId} onChange={setPostId} options={[newest, ...older]} />
      <Bestall bestallning={{ mall, postId }} {...on} />
    </>
  );
}

function Bestall({ bestallning, onOrder, onClose }: On & { readonly bestallning: Bestallning }) {
  return (
    <Form onSubmit={() => onOrder(bestallning)} label={text.nyttTitle}>
      <FormActions>
        <Button type="submit" variant="primary" shortcut="Ctrl+Enter">
          {text.skapa}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {text.avbryt}
        </Button>
      </FormActions>
    </Form>
  );
}
