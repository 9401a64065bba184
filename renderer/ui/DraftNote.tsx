import { Button } from './Button.tsx';
import { Row } from './Layout.tsx';
import './feedback.css';

export interface DraftNoteProps {
  /** Where the unfinished text is. */
  readonly state: 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';
  /** When the form opened with an earlier draft: when that was kept, as people write it. */
  readonly restored?: string | undefined;
  readonly onDiscard?: (() => void) | undefined;
}

const TEXT: Readonly<Record<DraftNoteProps['state'], string>> = {
  clean: '',
  waiting: 'Utkastet sparas strax.',
  saving: 'Sparar utkastet.',
  saved: 'Utkastet är sparat.',
  failed: 'Utkastet kunde inte sparas. Programmet försöker igen.',
};

/** Says quietly that nothing typed is lost. */
export function DraftNote({ state, restored, onDiscard }: DraftNoteProps) {
  const text = TEXT[state] || (restored === undefined ? '' : `Utkast från ${restored}.`);
  return (
    <Row gap={2} align="baseline">
      <span className="ui-draft-note" aria-live={state === 'failed' ? 'polite' : 'off'}>
        {text}
      </span>
      {restored === undefined || onDiscard === undefined ? null : (
        <Button size="small" variant="quiet" onPress={onDiscard}>
          Kasta utkastet
        </Button>
      )}
    </Row>
  );
}
