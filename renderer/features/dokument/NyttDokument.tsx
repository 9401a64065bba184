import { useState } from 'react';
import type { PostId } from '../../../shared/lib/id.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import type { MallId } from '../../../shared/modules/dokument/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';
import { findPoster, listMallar, namnOfPost } from './mallar.ts';
import { text } from './text.ts';

interface Props extends Pick<PanelProps, 'vy'> {
  readonly onClose: () => void;
}

/** Chooses what a new document is to be, and about what. The newest post is proposed. */
export function NyttDokument({ vy, onClose }: Props) {
  const [mall, setMall] = useState<MallId>('akt');
  const [chosen, setChosen] = useState<PostId | null>(null);
  const poster = findPoster(vy, mall);
  const postId = poster === null ? null : (poster.find(({ id }) => id === chosen) ?? poster[0])?.id;
  const create = () => {
    onClose();
    if (postId !== undefined) askAkt({ kind: 'dokument', mall, postId });
  };
  return (
    <Dialog title={text.nyttTitle} isOpen size="small" onOpenChange={onClose}>
      <Form onSubmit={create} label={text.nyttTitle}>
        <Select
          label={text.mall}
          width="full"
          value={mall}
          onChange={setMall}
          options={listMallar(vy).map((value) => ({ value, label: MALL_NAMN[value] }))}
        />
        {poster === null || postId === undefined ? null : (
          <Select
            label={text.post}
            width="full"
            value={postId}
            onChange={setChosen}
            options={poster.map((rad) => ({ value: rad.id, label: namnOfPost(rad) }))}
          />
        )}
        <FormActions>
          <Button type="submit" variant="primary" shortcut="Ctrl+Enter">
            {text.skapa}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text.avbryt}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
