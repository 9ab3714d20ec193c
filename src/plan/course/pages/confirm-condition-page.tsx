import type { PageProps } from '../../../ui/chrome.ts'
import { Button, Form, Hidden } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import { Alert, P, PageHead } from '../../../ui/parts.tsx'
import type { ConditionInput } from '../condition-form.ts'
import { CourseTrail } from './course-trail.tsx'
import { Facts } from './facts.tsx'

export type ConfirmConditionView = {
  familyId: string
  familyName: string
  id: string
  input: ConditionInput
  whom: string
  ground: string
  /** Everybody who will read it, as far as the writer may know. */
  readers: string[]
}

/** Once more, in words, before anybody reads it. */
export const ConfirmConditionPage = ({ t, chrome, view }: PageProps<ConfirmConditionView>) => {
  const say = t.sayCondition
  const { about, ...texts } = view.input
  return (
    <Layout t={t} chrome={chrome} title={say.confirmTitle}>
      <PageHead title={say.confirmTitle}>
        <CourseTrail t={t} isTeam familyId={view.familyId} familyName={view.familyName} here={say.title} />
      </PageHead>
      <div class="erbij-column">
        <Alert kind="warning">
          <P>
            <strong>{say.confirm(view.whom)}</strong>
          </P>
        </Alert>
        <div class="erbij-card">
          <Facts
            t={t}
            facts={[
              { term: t.condition.must, words: texts.text },
              { term: t.condition.otherwise, words: texts.follows },
              { term: t.condition.road, words: view.ground, ours: true },
              { term: t.condition.reason, words: texts.why },
              ...(texts.saidBy ? [{ term: t.condition.by, words: texts.saidBy }] : []),
            ]}
          />
        </div>
        <div class="erbij-card">
          <P>{say.confirmReaders}</P>
          <ul class="utrecht-unordered-list">
            {view.readers.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
          <P>{say.confirmRights}</P>
          <P>{say.confirmHide}</P>
        </div>
        <Form action={links.sayCondition(view.familyId)}>
          <Hidden name="id" value={view.id} />
          {about.map((id) => (
            <Hidden name="about" value={id} />
          ))}
          {Object.entries(texts).map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <div class="utrecht-button-group">
            <Button name="step" value="say">
              {say.submit}
            </Button>
            <Button kind="secondary-action" name="step" value="change">
              {say.change}
            </Button>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
