import { Paperclip } from 'lucide-react';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { text } from './text.ts';

/** Begins a new attachment. */
export function NyKnapp({ size }: { readonly size?: 'small' }) {
  return (
    <Row>
      <Button icon={Paperclip} {...(size === undefined ? {} : { size })} onPress={() => askAkt({ kind: 'bilaga-ny' })}>
        {text.laggTill}
      </Button>
    </Row>
  );
}
