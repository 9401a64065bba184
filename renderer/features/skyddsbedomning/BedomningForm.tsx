import { useState } from 'react';
import type { PersonId } from '../../../shared/lib/id.ts';
import { type Arendetyprisk, proposedFlaggor, riskKalla } from '../../../shared/modules/arendetyp/risk.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import { flaggorOf } from '../../../shared/modules/skyddsbedomning/rules.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { BedomningFields } from './BedomningFields.tsx';
import { flagsOfInstruments } from './flags.ts';
import { Samtalsguide } from './Samtalsguide.tsx';
import { text } from './text.ts';
import {
  BedomningForm as BedomningSchema,
  type Bedomningsslag,
  correctionOf,
  emptyBedomning,
  nyckelOf,
} from './values.ts';

export interface BedomningFormProps extends Pick<PanelProps, 'aktId' | 'reload'> {
  readonly personId: PersonId;
  readonly slag: Bedomningsslag;
  /** Every earlier assessment in the akt. */
  readonly tidigare: readonly Skyddsbedomning[];
  readonly instrument: readonly Instrumentpost[];
  /** What the kind of case was judged by. */
  readonly risk: Arendetyprisk | null;
  /** The one that this corrects. */
  readonly ersatter: Skyddsbedomning | null;
  readonly label: string;
  /** Somebody asked for the form just now; it did not stand there from the start. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** Assesses one person. */
export function BedomningForm(props: BedomningFormProps) {
  return (
    <UtkastVy
      aktId={props.aktId}
      nyckel={nyckelOf(props.personId, props.ersatter)}
      loadingText={text.loadingDraft}
      takesFocus={props.takesFocus}
    >
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

const LABELS = {
  'innehall.behovAvSkydd': text.behovRubrik,
  'innehall.slutsats': text.slutsats,
  'innehall.barnetsRost': text.barnetsRost,
  'innehall.flaggor': text.flaggor,
};

function Inner(props: BedomningFormProps & { readonly utkast: Aktutkast | null }) {
  const { aktId, personId, slag, ersatter, utkast, reload, onClose } = props;
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(personId, ersatter);
  const instrument = props.instrument.filter((post) => post.personId === null || post.personId === personId);
  // What stood when the form was opened: a signature of somebody else must not move the boxes under the hand.
  const [kanda] = useState(() => ({
    standing: flaggorOf(props.tidigare, personId),
    proposed: flagsOfInstruments(instrument, personId),
    carried: {
      flaggor: proposedFlaggor(props.risk, props.tidigare, personId),
      kalla: props.risk === null ? '' : riskKalla(props.risk),
    },
  }));
  const latest = instrument.findLast(({ innehall }) => innehall.instrumentId === 'farlighet')?.id ?? null;
  const from = { personId, slag, kanda, instrumentPostId: latest };
  const [empty] = useState(() => (ersatter === null ? emptyBedomning(now(), from) : correctionOf(ersatter, from)));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: BedomningSchema,
    initial: withUtkast(empty, utkast),
    labels: LABELS,
    submit: (bedomning) => client.skyddsbedomning.sign({ aktId, ...bedomning }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={props.label}>
      <FormErrorSummary errors={form.summary} />
      {ersatter === null ? null : <p className="ui-quiet">{text.rattelseHelp}</p>}
      <Samtalsguide slag={slag}>
        <BedomningFields form={form} slag={slag} kanda={kanda} instrument={instrument} />
      </Samtalsguide>
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}
