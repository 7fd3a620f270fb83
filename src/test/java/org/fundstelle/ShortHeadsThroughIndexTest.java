package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Short nouns at the end of longer ones, many of which are the ends of other words, too. */
@Tag("contract")
class ShortHeadsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Der Schädlingsbefall nimmt zu.                 | Befall       | Schädlings[befall]
          Gegen Pilzbefall hilft Lüften.                 | Befall       | Pilz[befall]
          Ein Klingelton störte die Andacht.             | Ton          | Klingel[ton]
          Der Umgangston wird rauer.                     | Ton          | Umgangs[ton]
          Sie malt in warmen Farbtönen.                  | Ton          | Farb[tönen]
          Die Radarfalle steht hinter der Kurve.         | Falle        | Radar[falle]
          Viele sitzen in der Schuldenfalle.             | Falle        | Schulden[falle]
          Eine Mausefalle schnappte zu.                  | Falle        | Mause[falle]
          Im Versicherungsfalle zahlt die Kasse.         | Fall         | Versicherungs[falle]
          Im Einzelfalle entscheidet das Amt.            | Fall         | Einzel[falle]
          Die Stockente brütet am Teich.                 | Ente         | Stock[ente]
          Die Meldung war eine Zeitungsente.             | Ente         | Zeitungs[ente]
          Das Krebsgen wurde gefunden.                   | Gen          | Krebs[gen]
          Ein Hühnerei fiel vom Tisch.                   | Ei           | Hühner[ei]
          Sie fand das letzte Osterei.                   | Ei           | Oster[ei]
          Am Pol taut das Packeis.                       | Eis          | Pack[eis]
          Im Park schleckten sie Softeis.                | Eis          | Soft[eis]
          Die Bauvoranfrage liegt beim Amt.              | Voranfrage   | Bau[voranfrage]
          Die Umsatzsteuervoranmeldung ist fällig.       | Voranmeldung | Umsatzsteuer[voranmeldung]
          Vom Aussichtsturm sieht man das Meer.          | Turm         | Aussichts[turm]
          Der Verkaufstrick war bekannt.                 | Trick        | Verkaufs[trick]
          Der Betrugstrick ist alt.                      | Trick        | Betrugs[trick]
          Ein Zuchtstier brach aus.                      | Stier        | Zucht[stier]
          Im Volkstempel wurde gebetet.                  | Tempel       | Volks[tempel]
          Kinderwägen standen im Flur.                   | Wagen        | Kinder[wägen]
          """)
  void a_short_noun_is_found_at_the_end(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Im Karton lag ein Brief.                       | Ton
          Der Kanton zahlt die Hälfte.                   | Ton
          Der Marathon führt am Fluss entlang.           | Ton
          Plankton färbt die Bucht.                      | Ton
          In Princeton wird geforscht.                   | Ton
          Ein Singleton ist nur einmal da.               | Ton
          Der Fall zog sich hin.                         | Radarfalle
          Die Radarfalle steht hinter der Kurve.         | Fall
          Konsumenten kaufen weniger.                    | Ente
          Die Patienten warten.                          | Ente
          Der Siebente von links winkt.                  | Ente
          Die Patente laufen aus.                        | Ente
          Die Kommittenten klagen.                       | Ente
          Halogene sind giftig.                          | Gen
          In den Bergen schneit es.                      | Gen
          Die Fischerei liegt brach.                     | Ei
          Der Aussichtsturm ist gesperrt.                | Sturm
          Der Verkaufstrick war bekannt.                 | Strick
          Ein Zuchtstier brach aus.                      | Tier
          """)
  void what_only_ends_like_it_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
