import { useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { useNamesShown } from '../../client/identity.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { PdfPages } from '../../ui/pdf/PdfPages.tsx';
import './dokument.css';
import { text } from './text.ts';
import { useOpenPdf } from './useOpenPdf.ts';

interface Props {
  readonly aktId: AktId;
  readonly rad: DokumentRad;
}

/** The pages of a stored document, drawn from the bytes that are printed and saved. */
export function Forhandsvisning(props: Props) {
  const namesShown = useNamesShown();
  const [turn, setTurn] = useState(0);
  if (!namesShown) {
    return (
      <Banner kind="info" title={text.doltTitle}>
        {text.dolt}
      </Banner>
    );
  }
  return <Oppnat key={turn} {...props} onRetry={() => setTurn(turn + 1)} />;
}

function Oppnat({ aktId, rad, onRetry }: Props & { readonly onRetry: () => void }) {
  const pdf = useOpenPdf(aktId, rad);
  if (pdf.state === 'ready') return <PdfPages pdf={pdf.value} namn={MALL_NAMN[rad.mall]} />;
  if (pdf.state === 'loading') {
    const percent = Math.round((100 * pdf.klart) / rad.byte);
    return <Progress label={text.hamtar} done={percent} of={100} unit={text.procent} />;
  }
  return (
    <Banner kind="danger" title={pdf.mening} isLive action={<Button onPress={onRetry}>{text.forsokIgen}</Button>}>
      {pdf.referens === undefined ? undefined : text.referens(pdf.referens)}
    </Banner>
  );
}
