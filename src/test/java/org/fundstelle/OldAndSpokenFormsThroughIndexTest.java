package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms of before 1901, spoken ones, and such as the dictionary has of other verbs only. */
@Tag("contract")
class OldAndSpokenFormsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Man gewährte ihm Credit.                       | Kredit       | [Credit]
          Die Acten wurden verbrannt.                    | Akte         | [Acten]
          Eine Actie kostete hundert Thaler.             | Aktie        | [Actie]
          Gott sei seine Hülfe.                          | Hilfe        | [Hülfe]
          Der Hülfsverein sammelte Kohlen.               | Hilfsverein  | [Hülfsverein]
          Er bezahlte baar.                              | bar          | [baar]
          Der Kauf ging gegen Baarzahlung.               | Barzahlung   | [Baarzahlung]
          Die Heerde zog ins Thal.                       | Herde        | [Heerde]
          Sie starb seelig.                              | selig        | [seelig]
          Man fand ihn todt im Felde.                    | tot          | [todt]
          Die Wunde war tödtlich.                        | tödlich      | [tödtlich]
          Es gab Weißbrod und Wein.                      | Weißbrot     | [Weißbrod]
          Der Paß ist noch giltig.                       | gültig       | [giltig]
          Ihm war alles gleichgiltig.                    | gleichgültig | [gleichgiltig]
          Der Ring ist ächt.                             | echt         | [ächt]
          Sie erzählte ein Mährchen.                     | Märchen      | [Mährchen]
          Er wollte es probiren.                         | probieren    | [probiren]
          Die Thüre stand offen.                         | Tür          | [Thüre]
          Die Haustüre klemmt.                           | Tür          | Haus[türe]
          Die Vase ist zerborsten.                       | zerbersten   | [zerborsten]
          Das Echo war erstorben.                        | ersterben    | [erstorben]
          Sie gingen eng umschlungen.                    | umschlingen  | [umschlungen]
          Er hat ihr längst verziehen.                   | verzeihen    | [verziehen]
          Er hat keine Miene verziehen wollen.           | verziehen    | [verziehen]
          Hunderte standen am Ufer.                      | hundert      | [Hunderte]
          Zehntausende kamen.                            | zehntausend  | [Zehntausende]
          Ich wandre gern.                               | wandern      | [wandre]
          Ich ändre nichts mehr.                         | ändern       | [ändre]
          Wir wollen heim und gehn früh.                 | gehen        | [gehn]
          Man kann es sehn.                              | sehen        | [sehn]
          In den Newslettern steht es.                   | Newsletter   | [Newslettern]
          Die Ärzte fanden Thromben.                     | Thrombus     | [Thromben]
          Hepatitiden sind Entzündungen.                 | Hepatitis    | [Hepatitiden]
          Das Gelenk ist arthrotisch verändert.          | Arthrose     | [arthrotisch]
          """)
  void a_form_finds_its_word(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Das Boot lag an der Saar.                      | Bot
          Die Seele litt.                                | selig
          Das Moos ist weich.                            | Mos
          Das Heer zog ab.                               | Herde
          Fritz Todt war tagelang unterwegs.             | tot
          Auf der Baar schneit es.                       | bar
          Max Brod verbrannte nichts.                    | Brot
          Adolf Loos baute ein Haus.                     | Los
          Man ächtet ihn.                                | echt
          Wenn er doch hülfe!                            | Hilfsverein
          """)
  void but_no_other_word(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
