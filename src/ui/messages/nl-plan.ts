export const nlPlan = {
  lifeDomains: {
    finances: 'Geld',
    identity: 'Wie ik ben',
    behaviour: 'Gedrag en vaardigheden',
    'work-and-school': 'Werk en school',
    'spending-time': 'Wat ik doe op een dag',
    housing: 'Wonen',
    relations: 'Relaties thuis',
    'mental-health': 'Hoe het met mij gaat',
    'physical-health': 'Gezondheid',
    addiction: 'Alcohol, drugs en gokken',
    'social-network': 'Mensen om ons heen',
    justice: 'Politie en justitie',
  },
}

/** Why something of it cannot be kept as it is. */
export const nlPlanErrors = {}
