/** The statement of how well these pages work for everybody. It says what was tested, and what was not. */
export const nlAccessibility = {
  title: 'Werkt Erbij voor iedereen?',
  lead: 'Iedereen moet Erbij kunnen gebruiken. Ook wie slecht ziet, geen muis gebruikt, of moeite heeft met lezen.',
  status: 'Waar wij staan',
  standard:
    'Wij volgen de regels van WCAG 2.2, niveau AA (EN 301 549). Dat zijn afspraken over websites voor iedereen.',
  claim: 'Wij hebben zelf getest. Een onafhankelijk onderzoek is er nog niet. Daarom zeggen wij niet dat alles klopt.',
  drawnUp: (day: string) => `Opgesteld op ${day}.`,
  tested: 'Wat wij hebben getest, en hoe',
  tests: [
    'Elke soort pagina is met de computer gekeurd (axe), in het Nederlands en Engels. Er bleef geen fout over.',
    'De pagina’s voor gezinnen zijn alleen met het toetsenbord gebruikt.',
    'De pagina’s voor gezinnen zijn bekeken op een scherm van 320 punten breed. Dat is hetzelfde als 400 procent vergroot.',
    'Alle kleuren zijn nagerekend: letters en achtergrond verschillen genoeg. Ook als uw apparaat donkere kleuren gebruikt.',
    'Alles werkt zonder JavaScript. Voorlezen niet: dat doet uw apparaat.',
    'De bladspiegel is van rechts naar links bekeken, voor een taal die zo leest.',
    'De zinnen voor gezinnen zijn nageteld: hoe lang ze zijn, en of er moeilijke woorden in staan.',
  ],
  known: 'Wat nog niet goed werkt',
  faults: [
    'De stamboom is op een klein scherm breder dan het scherm. U kunt schuiven, of kiezen voor «Lees als tekst».',
    'De knop «Lees voor» staat er niet altijd. Uw apparaat moet een eigen stem hebben in deze taal.',
    'Een bestand dat iemand erbij doet, is soms niet goed te lezen voor een schermlezer. Vraag wie u helpt om het voor te lezen.',
    'Wat mensen schrijven, is niet altijd makkelijk te lezen. Dat meten wij niet.',
  ],
  untested: 'Wat wij niet hebben getest',
  gaps: [
    'Samen met mensen die elke dag een schermlezer, een braille-regel of hun stem gebruiken.',
    'Of kinderen en ouders de woorden en tekeningen begrijpen.',
    'De pagina’s voor hulpverleners op 400 procent vergroot.',
    'De pagina waar u inlogt bij DigiD of bij uw werk. Die is niet van ons.',
  ],
  report: 'Werkt iets niet voor u?',
  reportHow: 'Bel of laat iemand voor u bellen. Zeg welke pagina het is en wat er misgaat.',
  reportNobody: 'Zeg het tegen wie u helpt, of tegen uw gemeente.',
  complaint: 'Hoort u niets, of helpt het antwoord niet? Dan kunt u klagen bij de Nationale ombudsman.',
}
