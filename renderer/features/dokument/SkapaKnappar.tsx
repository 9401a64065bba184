import { FilePlus, FileText } from 'lucide-react';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { text } from './text.ts';

interface Props {
  readonly onChoose: () => void;
  readonly size?: 'normal' | 'small' | undefined;
}

/** The whole akt at once, or something else after a choice. */
export function SkapaKnappar({ onChoose, size }: Props) {
  return (
    <Row gap={2}>
      <Button size={size} icon={FileText} onPress={() => askAkt({ kind: 'dokument', mall: 'akt', postId: null })}>
        {text.skapaAkt}
      </Button>
      <Button size={size} icon={FilePlus} onPress={onChoose}>
        {text.skapa}
      </Button>
    </Row>
  );
}
