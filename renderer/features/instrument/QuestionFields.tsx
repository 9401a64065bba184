import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { type Fraga, findAlternativ, type Instrument } from '../../../shared/instrument/define.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';
import type { SvarValues } from './values.ts';

interface Props {
  readonly instrument: Instrument;
  /** Those to ask with the answers given so far. */
  readonly fragor: readonly Fraga[];
  readonly form: FormHandle<SvarValues>;
}

/** The questions by group, each with its answers and a comment. */
export function QuestionFields({ instrument, fragor, form }: Props) {
  return instrument.grupper.map((grupp) => {
    const own = fragor.filter((fraga) => fraga.grupp === grupp.id);
    return own.length === 0 ? null : (
      <Section key={grupp.id} title={grupp.rubrik} level={4}>
        {own.map((fraga) => (
          <Question key={fraga.id} instrument={instrument} fraga={fraga} form={form} />
        ))}
      </Section>
    );
  });
}

interface QuestionProps {
  readonly instrument: Instrument;
  readonly fraga: Fraga;
  readonly form: FormHandle<SvarValues>;
}

function Question({ instrument, fraga, form }: QuestionProps) {
  const binding = form.field(`svar.svar.${fraga.id}`);
  const given = form.values.svar.svar[fraga.id];
  const [wantsComment, setWantsComment] = useState(false);
  const alternativ = given === undefined ? null : findAlternativ(instrument, fraga, given.svar);
  const why = alternativ?.kommentarKravs ?? null;
  const kommentar = given?.kommentar ?? '';
  const showsComment = given !== undefined && (why !== null || wantsComment || kommentar !== '');
  const skala = instrument.svarsskalor.find(({ id }) => id === fraga.skala);
  return (
    <div className="instrument-fraga">
      <RadioGroup
        label={fraga.text}
        description={fraga.hjalp === '' ? undefined : fraga.hjalp}
        orientation="horizontal"
        name={binding.name}
        error={showsComment ? undefined : binding.error}
        value={given?.svar ?? null}
        onChange={(svar) => form.set(`svar.svar.${fraga.id}`, { svar, kommentar })}
        options={(skala?.alternativ ?? []).map((one) => ({ value: one.kod, label: one.text }))}
      />
      {showsComment ? (
        <TextArea
          label={why ?? text.comment}
          isRequired={why !== null}
          rows={1}
          maxLength={2000}
          name={`${binding.name}.kommentar`}
          error={binding.error}
          onBlur={binding.onBlur}
          value={kommentar}
          onChange={(next) => form.set(`svar.svar.${fraga.id}`, { svar: given.svar, kommentar: next })}
        />
      ) : given === undefined ? null : (
        <Button
          size="small"
          variant="quiet"
          icon={MessageSquarePlus}
          aria-label={text.addCommentTo(fraga.text)}
          onPress={() => setWantsComment(true)}
        >
          {text.addComment}
        </Button>
      )}
    </div>
  );
}
