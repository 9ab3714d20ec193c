/** The laws a ground for destruction may come from, as people cite them. */
const laws = ['AVG', 'UAVG', 'Jeugdwet', 'Wmo 2015', 'BW', 'Archiefwet 1995']

const citation = new RegExp(`^(${laws.join('|')}) (art\\. )?\\d+[a-z]?([.:]\\d+[a-z]?)*(\\([0-9a-z]{1,2}\\))*$`)

/**
 * The article that a ground for destruction cites (`Jeugdwet 7.3.9`), when it is nothing besides. Everybody who may read a part is
 * told on what kind of ground something in it was destroyed; a ground is typed by hand, and what else it says may tell who asked.
 */
export const citedGround = (ground: string): string | undefined =>
  citation.test(ground.trim()) ? ground.trim() : undefined

/**
 * Days after the decision in which whoever asked can still take it back; then it is carried out. The term is ours: no law asks to be
 * as quick as that, and the one that sets a time gives three months (Wmo 2015 5.3.5(1)).
 */
export const daysToTakeBack = 7
