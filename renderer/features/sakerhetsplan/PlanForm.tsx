import { useState } from 'react';
import type { PersonId } from '../../../shared/lib/id.ts';
import { ledtextOf, PLANTEXTER, type Planslag } from '../../../shared/modules/sakerhetsplan/delar.ts';
import type { Sakerhetsplan } from '../../../shared/modules/sakerhetsplan/schema.ts';
import type { DoldUppgift } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { PlanFields } from './PlanFields.tsx';
import { text } from './text.ts';
import { nextPlan, nyckelOf, PlanForm as PlanSchema } from './values.ts';

interface Props {
  readonly given: PanelProps;
  readonly personId: PersonId;
  readonly slag: Planslag;
  /** The plan in force, which the new one takes the place of. */
  readonly last: Sakerhetsplan | null;
  readonly kodord: DoldUppgift | null;
  readonly onClose: () => void;
}

/** A new version of somebody's plan. */
export function PlanForm(props: Props) {
  return (
    <UtkastVy aktId={props.given.aktId} nyckel={nyckelOf(props.personId)} loadingText={text.loadingDraft}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner(props: Props & { readonly utkast: Aktutkast | null }) {
  const { given, personId, slag, last, utkast, onClose } = props;
  const { aktId, reload } = given;
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(personId);
  const [empty] = useState(() => nextPlan(now(), { personId, slag, last }));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: PlanSchema,
    initial: withUtkast(empty, utkast),
    labels: {
      ...Object.fromEntries(PLANTEXTER[slag].map((id) => [`innehall.${id}`, ledtextOf(slag, id).etikett])),
      'innehall.hallning': text.hallning,
      'innehall.hallningSkal': text.hallningSkal,
      'innehall.kodordBetyder': text.kodordBetyder,
      'innehall.uppfoljning': text.uppfoljning,
      handelse: text.handelse,
      kodord: text.kodord,
    },
    submit: (plan) => client.sakerhetsplan.sign({ aktId, ...plan }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.form}>
      <FormErrorSummary errors={form.summary} />
      {last === null ? null : <p className="ui-quiet">{text.nyHelp}</p>}
      <PlanFields form={form} slag={slag} harKodord={props.kodord !== null} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}
