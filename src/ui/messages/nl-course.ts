export const nlCourse = {
  measures: {
    'supervision-order': 'ondertoezichtstelling',
    'interim-supervision-order': 'voorlopige ondertoezichtstelling',
    'written-instruction': 'schriftelijke aanwijzing',
    'out-of-home-placement': 'machtiging uithuisplaatsing',
    'guardianship-of-institution': 'voogdij van een instelling',
    'closed-placement': 'gesloten plaatsing',
    'juvenile-probation': 'jeugdreclassering',
    'home-ban': 'huisverbod',
    'crisis-measure': 'crisismaatregel',
    'care-authorisation': 'zorgmachtiging',
  },
}

/** Why something of it cannot be kept as it is. */
export const nlCourseErrors = {}
