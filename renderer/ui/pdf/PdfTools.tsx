import { ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react';
import { Button } from '../Button.tsx';
import { Row } from '../Layout.tsx';
import { text } from './text.ts';

interface Props {
  readonly nr: number;
  readonly av: number;
  readonly percent: number;
  readonly onPage: (nr: number) => void;
  readonly onZoom: (direction: 'in' | 'ut') => void;
  readonly onFit: () => void;
}

/** Which page, and how large. Nothing is ever disabled: a button that loses the focus would take the keys with it. */
export function PdfTools({ nr, av, percent, onPage, onZoom, onFit }: Props) {
  return (
    <Row justify="between">
      <Row gap={2}>
        <Button
          size="small"
          icon={ChevronUp}
          aria-label={text.forra}
          tooltip={text.forraTangent}
          onPress={() => onPage(nr - 1)}
        />
        <Button
          size="small"
          icon={ChevronDown}
          aria-label={text.nasta}
          tooltip={text.nastaTangent}
          onPress={() => onPage(nr + 1)}
        />
        <span className="ui-code" aria-live="polite">
          {text.sida(nr, av)}
        </span>
      </Row>
      <Row gap={2}>
        <span className="ui-code" aria-live="polite">
          {text.storlek(percent)}
        </span>
        <Button
          size="small"
          icon={Minus}
          aria-label={text.mindre}
          tooltip={text.mindreTangent}
          onPress={() => onZoom('ut')}
        />
        <Button
          size="small"
          icon={Plus}
          aria-label={text.storre}
          tooltip={text.storreTangent}
          onPress={() => onZoom('in')}
        />
        <Button size="small" variant="quiet" tooltip={text.breddenTangent} onPress={onFit}>
          {text.bredden}
        </Button>
      </Row>
    </Row>
  );
}
