import { formatStorlek, shortSumma } from '../../../shared/lib/fil.ts';
import type { AktId } from '../../../shared/lib/id.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import './dokument.css';
import { Forhandsvisning } from './Forhandsvisning.tsx';
import { LamnaUt } from './LamnaUt.tsx';
import { text } from './text.ts';

interface Props {
  readonly aktId: AktId;
  readonly rad: DokumentRad;
}

/** A stored document: its pages as they are, and the two ways out of the program. */
export function Visning({ aktId, rad }: Props) {
  return (
    <>
      <p className="ui-quiet dokument-fakta">
        {text.fakta(rad.filnamn, rad.sidor, formatStorlek(rad.byte), shortSumma(rad.sha256))}
      </p>
      <Forhandsvisning aktId={aktId} rad={rad} />
      <LamnaUt aktId={aktId} rad={rad} />
    </>
  );
}
