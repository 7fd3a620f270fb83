package org.fundstelle;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the same letters, or of the same without umlauts, are kept apart as they are meant. */
@Tag("contract")
class SameLettersThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Arbeitslosengeld",
        "Bekanntgabe",
        "Auswahlverfahren",
        "Hohenzollern",
        "Ahrweiler",
        "Sangerhausen",
        "Transitverkehr",
        "Erkundigung",
        "Disziplinarklage",
        "außerstande",
        "Burgermeister",
        "Ruckelvideo",
        "Strasse",
        "Zulage"
      })
  void a_word_without_umlauts_is_looked_for_as_it_was_typed(String word) throws IOException {
    String text = "Gestern war von " + word + " die Rede.";
    for (String query : List.of(word, "=" + word, "\"von " + word + "\"", word + " Rede")) {
      TEXTS.finds(text, query, word + "]");
    }
  }

  /** Each is also a form of a word that is far more frequent. */
  @EachText(
      of =
          """
          Sie gründeten einen Verein.               | gründen            | [gründeten]
          Er betrog die Bank.                       | betrügen           | [betrog]
          Zeugen schilderten den Hergang.           | schildern          | [schilderten]
          Die Fans strömten in die Halle.           | strömen            | [strömten]
          Wir lüfteten jede Stunde.                 | lüften             | [lüfteten]
          Sie blätterte im Katalog.                 | blättern           | [blätterte]
          Er verführte sie zum Kauf.                | verführen          | [verführte]
          In den Stadien war es still.              | Stadion            | [Stadien]
          Er schlug drei Thesen an die Tür.         | These              | [Thesen]
          Kriminelle Banden zogen umher.            | Bande              | [Banden]
          Zwei Dachse gruben im Garten.             | Dachs              | [Dachse]
          Auf dem Eis lag Schnee.                   | Eis                | [Eis]
          Der Bauer säte Mais.                      | Mais               | [Mais]
          Die Preise sind gefallen.                 | fallen             | [gefallen]
          Das hat allen gut gefallen.               | gefallen           | [gefallen]
          Sie hat ihm dazu geraten.                 | raten              | [geraten]
          Drei Lkws blockierten die Ausfahrt.       | Lkw                | [Lkws]
          Drei Lkws blockierten die Ausfahrt.       | Lastkraftwagen     | [Lkws]
          """)
  void a_base_form_is_looked_for_as_such(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Ein Ei lag im Nest.                       | Eis
          Im Mai blühte der Flieder.                | Mais
          Auf dem Dach saß ein Storch.              | Dachs
          Die Masse tobt.                           | Maße
          Die Firma Rosenthal zahlt.                | Tal
          Der Schild der Rothschilds                | Rot
          Frau Frey kam.                            | frei
          Rainer Todt sprach.                       | tot
          Die Luftheilung dauert.                   | Teilung
          Die Busse warten.                         | Buße
          Ein Graf ritt vorbei.                     | Graph
          Die Initiale ist rot.                     | Inizial
          etwa 6½ Meter                             | 61
          Nord-\\nSüd                               | Nordsüd~0
          """)
  void different_words_stay_apart(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Fähre fährt ab.                       | faehr*             | Die [Fähre] [fährt] ab.
          Der Stadtteil Rüttenscheid feiert.        | Ruettenscheidt~    | Der Stadtteil [Rüttenscheid] feiert.
          An der Mauer stand er.                    | Maue*              | An der [Mauer] stand er.
          """)
  void a_pattern_may_be_typed_without_umlauts(MarkedText row) throws IOException {
    TEXTS.marksExactly(row);
  }

  @EachText(
      of =
          """
          Die Förderung des Radwegs endet.     | Forderung
          Das Förderverein-Fest fiel aus.      | fordern
          Sie zählten die Kraniche.            | zahlen
          Die Küchen bleiben kalt.             | Kuchen
          In der Länge liegt die Last.         | Lange
          Der Bär kam über den Inn.            | Bar
          Das Maß war voll, die Maße stimmten. | Masse
          Die Wehr drückte die Tür auf.        | drucken
          Im Fall der Küste ändern wir nichts. | Andernfalls
          """)
  void a_word_typed_without_umlaut_that_is_a_word_means_itself(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Die Förderung für den Radweg endet.      | Forderung fur Radweg       | Förderung
          Die Förderung prüft niemand.             | Forderung prufen           | Förderung
          Die Küchen für Übergangsheime sind kalt. | Kuchen Ubergangsheime      | Küchen
          Wir zählen die Gemüsehändler.            | zahlen gemuesehaendler     | zählen
          """)
  void but_not_where_another_word_shows_that_umlauts_were_left_out(
      String text, String query, String mark) throws IOException {
    TEXTS.finds(text, query, "[" + mark + "]");
  }

  @EachText(
      of =
          """
          Er schloss das Tor.              | Schloss
          Sie band das Boot fest.          | Band
          Das weiß, wer dort stand.        | Stand
          Er hat die Kamera geladen.       | Laden
          Sie lädt das Bild herunter.      | Laden
          Er hat viel gewagt.              | Wagen
          Das regt ihn auf.                | Regen
          Die Äpfel reiften spät.          | Reifen
          Der Zug rückt näher.             | Rücken
          Sie hat ein Foto gepostet.       | Posten
          Er raste durch den Ort.          | Rasen
          Das vermag niemand zu sagen.     | Vermögen
          Er streifte den Pfosten.         | Streifen
          Es gab verschiedene Gründe.      | verscheiden
          Ein paar Leute kamen.            | paaren
          Ein paar Leute kamen.            | Paar
          """)
  void a_noun_is_not_found_by_another_word_of_the_same_form(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Er schloss das Schloss auf.      | Schloss  | Er schloss das [Schloss] auf.
          Die Schlösser sind zu.           | Schloss  | Die [Schlösser] sind zu.
          Im Dorf schließen die Läden.     | Laden    | Im Dorf schließen die [Läden].
          Der Laden ist zu.                | Läden    | Der [Laden] ist zu.
          Beim Laden der Batterie          | lädt     | Beim [Laden] der Batterie
          Der Buchladen schließt.          | laden    | Der Buch[laden] schließt.
          Ein Kinderwagen rollte los.      | Wagen    | Ein Kinder[wagen] rollte los.
          Zwei Wagen brannten.             | Wagens   | Zwei [Wagen] brannten.
          Der Regenschirm blieb liegen.    | Regen    | Der [Regen]schirm blieb liegen.
          Es regnete die ganze Nacht.      | Regen    | Es [regnete] die ganze Nacht.
          Er hat es gewagt.                | wagen    | Er hat es [gewagt].
          Die Ladestation ist voll.        | laden    | Die [Lade]station ist voll.
          Das Vermögen ist weg.            | Vermögen | Das [Vermögen] ist weg.
          Die Vermögensteuer kommt.        | Vermögen | Die [Vermögen]steuer kommt.
          Es gab verschiedene Gründe.      | verschieden | Es gab [verschiedene] Gründe.
          Das Paar heiratete im Mai.       | Paare    | Das [Paar] heiratete im Mai.
          Er mißt das Zimmer aus.          | messen   | Er [mißt] das Zimmer aus.
          Er schloss das Tor.              | schloss  | Er [schloss] das Tor.
          """)
  void but_by_its_own_forms(MarkedText row) throws IOException {
    TEXTS.marksExactly(row);
  }
}
