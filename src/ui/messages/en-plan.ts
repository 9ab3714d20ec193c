import type { nlPlan, nlPlanErrors } from './nl-plan.ts'

export const enPlan: typeof nlPlan = {
  lifeDomains: {
    finances: 'Money',
    identity: 'Who I am',
    behaviour: 'Behaviour and skills',
    'work-and-school': 'Work and school',
    'spending-time': 'How I spend my days',
    housing: 'Housing',
    relations: 'Relations at home',
    'mental-health': 'How I feel',
    'physical-health': 'Health',
    addiction: 'Alcohol, drugs and gambling',
    'social-network': 'People around us',
    justice: 'Police and justice',
  },
}

export const enPlanErrors: typeof nlPlanErrors = {}
