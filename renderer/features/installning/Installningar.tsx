import type { z } from 'zod';
import { Rev } from '../../../shared/lib/id.ts';
import { Installning, LASTID } from '../../../shared/modules/installning/schema.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { useQuery } from '../../client/query.ts';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConflictView } from '../../ui/ConflictView.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Select } from '../../ui/Select.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Lasning } from './Lasning.tsx';
import { minuterUpTo } from './minuter.ts';
import { TEXT } from './text.ts';

const Formular = Installning.required().extend({ rev: Rev });
type Varden = z.input<typeof Formular>;

const NYCKEL = 'installning';

/** The municipality, its committee and unit, as documents name them. */
export function Installningar() {
  const installning = useQuery('installningar', () => client.installning.get({}));
  const utkast = useEgetUtkast(NYCKEL);
  return (
    <Page title={TEXT.titel} lead={TEXT.ingress} width="form">
      <QueryView query={installning} loadingText={TEXT.hamtar}>
        {(value) => (
          <QueryView query={utkast} loadingText={TEXT.hamtar}>
            {(found) => <InstallningForm sparad={value} utkast={found} />}
          </QueryView>
        )}
      </QueryView>
      <Lasning />
      <Card
        title={TEXT.personal}
        level={2}
        actions={<Button onPress={() => navigate('personal', {})}>{TEXT.visaPersonal}</Button>}
      >
        <p>{TEXT.personalText}</p>
      </Card>
      <Card
        title={TEXT.kopia}
        level={2}
        actions={<Button onPress={() => navigate('sakerhetskopia', {})}>{TEXT.visaKopia}</Button>}
      >
        <p>{TEXT.kopiaText}</p>
      </Card>
      <Card
        title={TEXT.rutiner}
        level={2}
        actions={<Button onPress={() => navigate('rutiner', {})}>{TEXT.visaRutiner}</Button>}
      >
        <p>{TEXT.rutinerText}</p>
      </Card>
      <Card
        title={TEXT.lagrum}
        level={2}
        actions={<Button onPress={() => navigate('lagrum', {})}>{TEXT.visaLagrum}</Button>}
      >
        <p>{TEXT.lagrumText}</p>
      </Card>
    </Page>
  );
}

const FALT = ['kommun', 'namnd', 'enhet', 'vaxel', 'overklagandeadress', 'langstaLastid'] as const;

function InstallningForm({ sparad, utkast }: { readonly sparad: Varden; readonly utkast: Utkast | null }) {
  const [form, restored] = useEgenForm({
    nyckel: NYCKEL,
    utkast,
    schema: Formular,
    empty: sparad,
    labels: TEXT,
    loadTheirs: () => client.installning.get({}),
    rebase: (mine, theirs) => ({ ...mine, rev: theirs.rev }),
    submit: ({ rev, ...installning }) => client.installning.save({ rev, installning }),
    onSaved: (saved) => {
      form.reset(saved);
      showStatus(TEXT.sparat);
    },
  });
  const langsta = form.field('langstaLastid');
  return (
    <Form onSubmit={form.submit}>
      <FormErrorSummary errors={form.summary} />
      <FormFailure failure={form.failure} />
      <Konflikt conflict={form.conflict} onKeepMine={form.keepMine} onTakeTheirs={form.takeTheirs} />
      <TextField {...form.field('kommun')} label={TEXT.kommun} isRequired maxLength={120} />
      <TextField {...form.field('namnd')} label={TEXT.namnd} isRequired maxLength={160} />
      <TextField {...form.field('enhet')} label={TEXT.enhet} maxLength={160} />
      <TextField
        {...form.field('vaxel')}
        label={TEXT.vaxel}
        description={TEXT.vaxelHjalp}
        type="tel"
        width="short"
        maxLength={60}
        suffix={<CopyButton label={TEXT.kopieraVaxel} copy={() => client.installning.copyVaxel({})} />}
      />
      <TextArea
        {...form.field('overklagandeadress')}
        label={TEXT.overklagandeadress}
        description={TEXT.overklagandeHjalp}
        maxLength={500}
      />
      <Select
        {...langsta}
        label={TEXT.langstaLastid}
        description={TEXT.langstaLastidHjalp}
        width="short"
        value={String(langsta.value)}
        onChange={(value) => langsta.onChange(Number(value))}
        options={minuterUpTo(LASTID.mest)}
      />
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText={TEXT.sparar}
        >
          {TEXT.spara}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

interface KonfliktProps {
  readonly conflict: { readonly mine: Varden; readonly theirs: Varden | null } | null;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

function Konflikt({ conflict, onKeepMine, onTakeTheirs }: KonfliktProps) {
  if (conflict === null || conflict.theirs === null) return null;
  const { mine, theirs } = conflict;
  return (
    <ConflictView
      fields={FALT.filter((falt) => mine[falt] !== theirs[falt]).map((falt) => ({
        label: TEXT[falt],
        mine: String(mine[falt]),
        theirs: String(theirs[falt]),
      }))}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
