import { z } from 'zod'
import { activityAttributes, coreAttributes, lineFields, lineOf } from './logboek-dataverwerkingen.ts'
import { didFail, type LoggedLook, type LookedPart, openedParts, openedSubjects } from './logged-look.ts'
import { pseudonymOf, pseudonymType } from './pseudonym.ts'
import { type ExportSettings, producer } from './settings.ts'
import { childSpanId } from './span.ts'

// NEN 7513 has each of these fields; what Erbij does not keep is there and empty.
const text = z.string().min(1).nullable()

const user = z.strictObject({
  userID: z.string().min(1),
  alternateUserID: text,
  userName: z.string(),
  userIsRequestor: z.boolean(),
  roleIDCode: z.string().min(1),
  purposeOfUse: z.string().min(1),
  networkAccessPointTypeCode: text,
  networkAccessPointID: text,
})

const participant = z.strictObject({
  participantObjectTypeCode: z.enum(['1', '2']),
  participantObjectTypeCodeRole: z.enum(['1', '4']),
  participantObjectDataLifeCycle: z.enum(['1', '3', '6']),
  participantObjectIDTypeCode: z.string().min(1),
  participantObjectPermissionPolicySet: text,
  participantObjectSensitivity: text,
  participantObjectID: z.string().min(1),
  participantObjectName: text,
  participantObjectDetail: text,
  participantObjectDescription: text,
})

/** A line as the NEN 7513 extension of Logboek Dataverwerkingen has it («Technische specificatie», all of its fields). */
export const careLine = z.strictObject({
  ...lineFields,
  // Carries EventActionCode: create, read, update, delete, execute.
  name: z.enum(['C', 'R', 'U', 'D', 'E']),
  resource: z.strictObject({
    attributes: z.looseObject({
      'nen7513.AuditEnterpriseSiteID': z.string().min(1),
      'nen7513.AuditSourceId': z.string().min(1),
      'nen7513.AuditSourceTypeCode': z.string().min(1),
    }),
  }),
  attributes: z.strictObject({
    ...coreAttributes,
    // A line is about one person, or, when nothing was opened, about none.
    'dpl.core.data_subject_id': coreAttributes['dpl.core.data_subject_id'].optional(),
    'dpl.core.data_subject_id_type': coreAttributes['dpl.core.data_subject_id_type'].optional(),
    'dpl.nen7513.eventTypeCode': z.string().min(1),
    'dpl.nen7513.users': z.array(user).length(1),
    'dpl.nen7513.participants': z.array(participant).max(1),
    'dpl.nen7513.participantSegments': z.array(participant),
    'dpl.nen7513.autorisatieProtocol': text,
    'dpl.nen7513.behandelrelatieProtocol': text,
    'dpl.nen7513.toestemmingsProfiel': text,
    'dpl.nen7513.controles': z.string().min(1),
  }),
})

export type CareLine = z.infer<typeof careLine>
type Participant = z.infer<typeof participant>

/** Actions that change what was there, rather than add to it. */
const updates = new Set(['correct', 'withhold', 'end-tie'])

const actionCode = ({ mode, action }: LoggedLook): CareLine['name'] =>
  mode === 'read' ? (action === 'search' ? 'E' : 'R') : updates.has(action) ? 'U' : 'C'

/** DICOM PS3.15 life cycle: 1 origination, 3 amendment, 6 access. */
const lifeCycle = ({ mode, action }: LoggedLook): Participant['participantObjectDataLifeCycle'] =>
  mode === 'read' ? '6' : updates.has(action) ? '3' : '1'

/**
 * The lines of one look for NEN 7513: those of Logboek Dataverwerkingen, with the same ids, each with who looked and which
 * parts about that person were opened. An attempt that opened nothing leaves one line too, with the parts that stayed shut.
 * A question of another system leaves none: it is a decision, of which the Authorization Decision Log has the record.
 *
 * NEN 7513 wants the user known by name; persons whom it is about stay pseudonyms (`participantObjectName` is empty). Not kept,
 * and so empty: the user's network address, and a consent profile.
 */
export function toCareLines(look: LoggedLook, settings: ExportSettings): CareLine[] {
  // Whether somebody may was asked; nobody tried to.
  if (look.mode === 'evaluate') return []
  const subjects = openedSubjects(look)
  if (subjects.length === 0) return [attempt(look, settings)]
  return subjects.map((subject, n) => {
    const opened = openedParts(look).filter((part) => part.about?.subjects.includes(subject))
    const pseudonym = pseudonymOf(settings, subject)
    return {
      ...lineOf(look, childSpanId(look, n)),
      parent_span_id: look.spanId,
      status: 'Ok',
      name: actionCode(look),
      resource: source(settings),
      attributes: {
        ...activityAttributes(look, settings),
        'dpl.core.data_subject_id': pseudonym,
        'dpl.core.data_subject_id_type': pseudonymType(settings),
        ...careAttributes(look, opened),
        'dpl.nen7513.participants': [patient(look, settings, pseudonym)],
        'dpl.nen7513.participantSegments': opened.map((part) => segment(look, settings, part)),
      },
    }
  })
}

function attempt(look: LoggedLook, settings: ExportSettings): CareLine {
  const shut = look.families.flatMap((family) => family.refused)
  return {
    ...lineOf(look, look.spanId),
    ...(look.parentSpanId !== null && { parent_span_id: look.parentSpanId }),
    status: didFail(look) ? 'Error' : 'Unset',
    name: actionCode(look),
    resource: source(settings),
    attributes: {
      ...activityAttributes(look, settings),
      ...careAttributes(look, shut),
      'dpl.nen7513.participants': [],
      'dpl.nen7513.participantSegments': shut.map((part) => segment(look, settings, part)),
    },
  }
}

/** The category «bronsysteem». */
const source = (settings: ExportSettings) => ({
  attributes: {
    ...producer(settings),
    'nen7513.AuditEnterpriseSiteID': settings.url,
    'nen7513.AuditSourceId': 'erbij',
    // DICOM PS3.15, audit source type 4: application server.
    'nen7513.AuditSourceTypeCode': '4',
  },
})

function careAttributes(look: LoggedLook, parts: readonly LookedPart[]) {
  const rules = [...new Set(parts.map((part) => part.rule))].sort().join(',')
  return {
    'dpl.nen7513.eventTypeCode': look.action,
    'dpl.nen7513.users': [
      {
        userID: look.actor,
        alternateUserID: null,
        userName: look.actorName,
        userIsRequestor: true,
        roleIDCode: look.organisation === null ? look.actorKind : `${look.actorKind}, ${look.organisation}`,
        purposeOfUse: look.purpose,
        // DICOM PS3.15: 5 is a URI.
        networkAccessPointTypeCode: look.client === null ? null : '5',
        networkAccessPointID: look.client,
      },
    ],
    'dpl.nen7513.autorisatieProtocol': look.policies === null ? null : `sha256:${look.policies}`,
    // Which rule holds this user to be somebody who may, or says that they are not.
    'dpl.nen7513.behandelrelatieProtocol': rules === '' ? null : rules,
    'dpl.nen7513.toestemmingsProfiel': null,
    'dpl.nen7513.controles': 'rules, database floor',
  }
}

/** DICOM PS3.15: object type 1 is a person, in role 1 the patient. */
const patient = (look: LoggedLook, settings: ExportSettings, pseudonym: string): Participant => ({
  participantObjectTypeCode: '1',
  participantObjectTypeCodeRole: '1',
  participantObjectDataLifeCycle: lifeCycle(look),
  participantObjectIDTypeCode: pseudonymType(settings),
  participantObjectPermissionPolicySet: look.policies === null ? null : `sha256:${look.policies}`,
  participantObjectSensitivity: null,
  participantObjectID: pseudonym,
  participantObjectName: null,
  participantObjectDetail: null,
  participantObjectDescription: null,
})

/** A part of the dossier. DICOM PS3.15: object type 2 is a system object, in role 4 a resource. */
const segment = (look: LoggedLook, { url }: ExportSettings, { id, rule, about }: LookedPart): Participant => ({
  participantObjectTypeCode: '2',
  participantObjectTypeCodeRole: '4',
  participantObjectDataLifeCycle: lifeCycle(look),
  participantObjectIDTypeCode: `${url}/dossierdeel`,
  participantObjectPermissionPolicySet: rule,
  participantObjectSensitivity: about?.secret ? 'secret' : null,
  participantObjectID: id,
  participantObjectName: null,
  participantObjectDetail: about && `regime=${about.regime}`,
  participantObjectDescription: about && `sort=${about.sort}`,
})
