import type { PageProps } from '../../ui/chrome.ts'
import { Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Initials, PageHead } from '../../ui/parts.tsx'

/** Somebody who is both a professional and a parent chooses: what they may see depends on it. */
export type ChooseCapacityView = {
  name: string
  capacities: { id: string; kind: 'professional' | 'person'; title?: string; organisation?: string }[]
}

export const ChooseCapacityPage = ({ t, chrome, view }: PageProps<ChooseCapacityView>) => (
  <Layout t={t} chrome={chrome} title={t.capacity.title}>
    <div class="erbij-column">
      <PageHead title={t.capacity.title} lead={t.capacity.intro} />
      <Form action={links.chooseCapacity}>
        <ul class="erbij-card erbij-choices" role="list">
          {view.capacities.map((capacity) => (
            <li>
              <button class="erbij-choice" type="submit" name="capacity" value={capacity.id}>
                <Initials
                  name={capacity.organisation ?? view.name}
                  tone={capacity.kind === 'person' ? 'sand' : 'mist'}
                />
                <span>
                  <strong>{capacity.kind === 'person' ? view.name : (capacity.title ?? capacity.organisation)}</strong>
                  <span class="erbij-choice-text">
                    {capacity.kind === 'person' ? t.capacity.asPerson : capacity.organisation}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </div>
  </Layout>
)
