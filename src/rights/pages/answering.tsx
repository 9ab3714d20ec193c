import { Button, DateField, Form, Hidden, Select, TextArea } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'
import { Card, P } from '../../ui/parts.tsx'
import type { RequestForm, RequestView } from './request-page.tsx'

type Props = { t: T; view: RequestView; form: RequestForm }

const field = ({ t, view }: Props, name: string) => ({
  t,
  name,
  value: view.values[name] ?? '',
  error: view.errors[name],
})

const wrong = ({ view }: Props, ...names: string[]): boolean => names.some((name) => view.errors[name] !== undefined)
const filled = ({ view }: Props, ...names: string[]): boolean => names.some((name) => view.values[name])

/** One part, decided otherwise than the whole. */
const Part = ({ part, ...props }: Props & { part: { id: string; name: string } }) => (
  <fieldset class="utrecht-form-fieldset erbij-per-part">
    <legend class="utrecht-form-label">{part.name}</legend>
    <Select
      {...field(props, `outcome-${part.id}`)}
      label={props.t.rights.team.partOutcome(part.name)}
      hint={props.t.rights.team.asAbove}
      choices={props.form.outcomes}
      optional
    />
    <Select
      {...field(props, `ground-${part.id}`)}
      label={`${props.t.rights.team.partGround}: ${part.name}`}
      choices={props.form.grounds}
      optional
    />
    <TextArea
      {...field(props, `reason-${part.id}`)}
      label={`${props.t.rights.team.partReason}: ${part.name}`}
      rows={2}
      optional
    />
  </fieldset>
)

const Decide = (props: Props) => {
  const { t, form } = props
  const names = form.parts.flatMap(({ id }) => [`outcome-${id}`, `ground-${id}`, `reason-${id}`])
  return (
    <Card title={t.rights.team.decide} id="beslissen">
      <P soft>{t.rights.team.decideText}</P>
      <Form action={props.view.action}>
        <Hidden name="step" value="decide" />
        <Select {...field(props, 'outcome')} label={t.rights.team.outcome} choices={form.outcomes} />
        <Select
          {...field(props, 'ground')}
          label={t.rights.team.ground}
          hint={t.rights.team.groundHint}
          choices={form.grounds}
          optional
        />
        {form.parts.length > 0 && (
          <details class="erbij-fold" open={wrong(props, ...names) || filled(props, ...names)}>
            <summary>{t.rights.team.perPart}</summary>
            <P soft>{t.rights.team.perPartHint}</P>
            {form.parts.map((part) => (
              <Part {...props} part={part} />
            ))}
          </details>
        )}
        <TextArea {...field(props, 'text')} label={t.rights.team.words} hint={t.rights.team.wordsHint} rows={8} />
        <div class="utrecht-button-group">
          <Button>{t.rights.team.send}</Button>
        </div>
      </Form>
    </Card>
  )
}

const Explain = (props: Props) => (
  <Card title={props.t.rights.team.answerWhy} id="beslissen">
    <Form action={props.view.action}>
      <Hidden name="step" value="answered" />
      <TextArea
        {...field(props, 'text')}
        label={props.t.rights.team.words}
        hint={props.t.rights.team.answerWhyHint}
        rows={6}
      />
      <div class="utrecht-button-group">
        <Button>{props.t.rights.team.answerWhySend}</Button>
      </div>
    </Form>
  </Card>
)

const Extend = (props: Props & { latest: string }) => (
  <details class="erbij-fold" open={wrong(props, 'until', 'extendReason')}>
    <summary>{props.t.rights.team.extend}</summary>
    <P soft>{props.form.latestWords}</P>
    <Form action={props.view.action}>
      <Hidden name="step" value="extend" />
      <DateField {...field(props, 'until')} label={props.t.rights.team.until} max={props.latest} />
      <TextArea {...field(props, 'extendReason')} label={props.t.rights.team.extendWhy} rows={3} />
      <div class="utrecht-button-group">
        <Button kind="secondary-action">{props.t.rights.team.extendSend}</Button>
      </div>
    </Form>
  </details>
)

const PassOn = (props: Props) => (
  <details class="erbij-fold" open={wrong(props, 'organisation', 'routeReason')}>
    <summary>{props.t.rights.team.route}</summary>
    <P soft>{props.t.rights.team.routeText}</P>
    <Form action={props.view.action}>
      <Hidden name="step" value="route" />
      <Select {...field(props, 'organisation')} label={props.t.rights.team.routeTo} choices={props.form.others} />
      <TextArea {...field(props, 'routeReason')} label={props.t.rights.team.routeWhy} rows={3} />
      <div class="utrecht-button-group">
        <Button kind="secondary-action">{props.t.rights.team.routeSend}</Button>
      </div>
    </Form>
  </details>
)

/** What can be done with a request that waits: answer it; or, folded away, take more time or pass it on. */
export const Answering = (props: Props) => (
  <>
    {props.form.explains && <Explain {...props} />}
    {!props.form.explains &&
      (props.form.decides ? (
        <Decide {...props} />
      ) : (
        <Card title={props.t.rights.team.decide} id="beslissen">
          <P>{props.t.rights.team.colleagueDecides}</P>
        </Card>
      ))}
    {props.form.latest && <Extend {...props} latest={props.form.latest} />}
    {props.form.others.length > 0 && <PassOn {...props} />}
  </>
)
