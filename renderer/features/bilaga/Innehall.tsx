import { useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { Bilaga } from '../../../shared/modules/bilaga/schema.ts';
import { useNamesShown } from '../../client/identity.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { PdfPages } from '../../ui/pdf/PdfPages.tsx';
import { Bild } from './Bild.tsx';
import { text } from './text.ts';
import { useOpenBilaga } from './useOpenBilaga.ts';

interface Props {
  readonly aktId: AktId;
  readonly bilaga: Bilaga;
}

/** What an attachment holds, drawn in this window and nowhere else. */
export function Innehall(props: Props) {
  const namesShown = useNamesShown();
  const [turn, setTurn] = useState(0);
  if (!namesShown) {
    return (
      <Banner kind="info" title={text.doldTitle}>
        {text.dold}
      </Banner>
    );
  }
  return <Oppnad key={turn} {...props} onRetry={() => setTurn(turn + 1)} />;
}

function Oppnad({ aktId, bilaga, onRetry }: Props & { readonly onRetry: () => void }) {
  const opened = useOpenBilaga(aktId, bilaga);
  if (opened.state === 'loading') {
    const percent = Math.round((100 * opened.klart) / bilaga.byte);
    return <Progress label={text.oppnar} done={percent} of={100} unit={text.procent} />;
  }
  if (opened.state === 'ready') {
    const { value } = opened;
    return value.slag === 'pdf' ? (
      <PdfPages pdf={value.pdf} namn={text.visaTitle(bilaga.nr)} />
    ) : (
      <Bild url={value.url} nr={bilaga.nr} />
    );
  }
  return (
    <Banner kind="danger" title={opened.mening} isLive action={<Button onPress={onRetry}>{text.forsokIgen}</Button>}>
      {opened.referens === undefined ? undefined : text.referens(opened.referens)}
    </Banner>
  );
}
