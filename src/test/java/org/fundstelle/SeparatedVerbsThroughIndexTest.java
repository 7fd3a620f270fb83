package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who types a headline or a question means its verb, although the particle stands at the end. */
@Tag("contract")
class SeparatedVerbsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Die Klage der Gemeinde wurde abgelehnt.          | lehnt ab                     | [abgelehnt]
          Die Klage der Gemeinde wurde abgelehnt.          | Gemeinde Klage lehnt ab      | Die [Klage] der [Gemeinde] wurde [abgelehnt]
          Die Klage der Gemeinde wurde abgelehnt.          | Gericht lehnt Klage ab       | -
          Das Gericht will die Klage ablehnen.             | Gericht lehnt Klage ab       | [Gericht] will die [Klage] [ablehnen]
          Das Gericht lehnt sie nach kurzer Beratung ab.   | Gericht lehnt ab             | [Gericht] [lehnt] sie nach kurzer Beratung [ab]
          Die Wahl, die im Mai stattfindet, ist geheim.    | Wann findet die Wahl statt?  | Die [Wahl], die im Mai [stattfindet]
          Die Wahl, die im Mai stattfindet, ist geheim.    | wann findet die wahl statt   | Die [Wahl], die im Mai [stattfindet]
          Der Minister wird zurücktreten.                  | Minister tritt zurück        | Der [Minister] wird [zurücktreten]
          Der Minister wird zurücktreten.                  | warum trat der Minister zurück | Der [Minister] wird [zurücktreten]
          Zum Lauf haben sich Hunderte angemeldet.         | melden Hunderte an Lauf      | -
          Alle haben am Lauf teilgenommen.                 | nahm am Lauf teil            | am [Lauf] [teilgenommen]
          Alle haben am Lauf teilgenommen.                 | nahm am Lauf titel:Lauf teil | -
          Weil der Rat ablehnt, klagt die Stadt.           | "lehnt ab"                   | [ablehnt]
          Weil der Rat ablehnt, klagt die Stadt.           | "Rat lehnt ab"               | [Rat ablehnt]
          Der Rat lehnt ab.                                | "Rat lehnt ab"               | [Rat lehnt ab]
          """)
  void a_verb_and_its_particle_at_the_end_also_find_the_verb_in_one_piece(
      String text, String query, String marked) throws IOException {
    if (marked.equals("-")) {
      TEXTS.findsNot(text, query);
    } else {
      TEXTS.finds(text, query, marked);
    }
  }

  @EachText(
      of =
          """
          Die Fähre ist pünktlich angekommen.              | Fähre kommt an Bord
          Der Kranz wurde aufgehängt.                      | hängt Kranz auf Friedhof
          """)
  void a_preposition_inside_makes_no_verb(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Wiedergewählt wurden drei Beisitzer.             | wiederwählen                 | [Wiedergewählt]
          Weggeduckt hat sich der Trainer.                 | wegducken                    | [Weggeduckt]
          Runtergeladen wurde die App oft.                 | App runterladen              | [Runtergeladen] wurde die [App]
          Analysten stuften das Papier von »Halten« auf »Kaufen« hoch. | hochstufen       | [stuften] das Papier von »Halten« auf »Kaufen« [hoch]
          Die Bank hat das Papier hochgestuft.             | hochstufen                   | [hochgestuft]
          Die Bank wird das Papier hochstufen.             | hochgestuft                  | [hochstufen]
          Das Video wurde tausendfach gerepostet.          | reposten                     | [gerepostet]
          Auf dem Fest wurde bis zum Morgen gebabbelt.     | babbeln                      | [gebabbelt]
          Die Regale waren leergeräumt.                    | leerräumen                   | [leergeräumt]
          Das Thema wird hochgekocht.                      | hochkochen                   | [hochgekocht]
          Ein Reh wurde totgefahren.                       | totfahren                    | [totgefahren]
          Die Wohnung wurde zwangsgeräumt.                 | zwangsräumen                 | [zwangsgeräumt]
          Die Menge wurde auseinandergetrieben.            | auseinandertreiben           | [auseinandergetrieben]
          Die Lieder sind aneinandergereiht.               | aneinanderreihen             | [aneinandergereiht]
          Er hielt sich von der Feier fern.                | fernhalten                   | [hielt] sich von der Feier [fern]
          Das Urteil legt den Vertrag zugrunde.            | zugrundegelegt               | [legt] den Vertrag [zugrunde]
          Er rief: »Treten Sie zurück!«                    | zurücktreten                 | [Treten] Sie [zurück]
          """)
  void a_verb_that_no_dictionary_has_is_found_in_its_participle(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Wegener führte den Verein seit Jahren.           | wegen
          Angelika führte den Verein seit Jahren.          | angeln
          Der Zugewinn wird am Ende geteilt.               | zugewinnen
          Sie brach das Buch »Leben« nach zwei Seiten ab.   | ableben
          Die hohe Stufe am Eingang ist gefährlich.        | hochstufen
          Ein Reh wurde totgefahren.                       | Gefahr
          Der Freiraum ist klein.                          | freiräumen
          Das Kleingedruckte liest niemand.                | kleinreden
          """)
  void what_only_begins_like_one_is_no_participle(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Der Konzern baut 400 Stellen ab.                  | "Stellen abbauen"           | [baut] 400 [Stellen] [ab]
          Der Konzern baute Stellen ab.                     | "Stellen abgebaut"          | [baute] [Stellen] [ab]
          Stellen baut er nicht ab.                         | "Stellen abbauen"           | [Stellen] [baut] er nicht [ab]
          Es war schwer, Stellen abzubauen.                 | "Stellen abbauen"           | [Stellen abzubauen]
          Der Rat lehnte die Klage der Gemeinde ab.         | "Rat ablehnt"               | [Rat] [lehnte] die Klage der Gemeinde [ab]
          Der Rat lehnte die Klage der Gemeinde ab.         | "Rat lehnt ab"              | [Rat] [lehnte] die Klage der Gemeinde [ab]
          Sie fing sofort an zu lachen.                     | "anfangen zu lachen"        | [fing] sofort [an] [zu] [lachen]
          Er baute ab.                                      | "abbauen"                   | [baute] [ab]
          Er baut 400 Stellen in Hallbrück ab.              | "Stellen abbauen"~3         | [baut] 400 [Stellen] in Hallbrück [ab]
          Der Konzern baut 400 Stellen in Hallbrück ab.     | Stellen NEBEN/2 abbauen     | [baut] 400 [Stellen] in Hallbrück [ab]
          Er lehnte die Klage der Gemeinde ab.              | ablehnen NEBEN/1 Gemeinde   | [lehnte] die Klage der [Gemeinde] [ab]
          Er lehnte den Antrag der Frau ab.                 | Er NEBEN "Antrag der Frau ablehnen" | [Er] [lehnte] den [Antrag] [der] [Frau] [ab]
          """)
  void a_verb_in_two_pieces_stands_in_a_phrase_where_either_of_them_does(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Konzern baut 400 Stellen in Hallbrück ab.     | "Stellen abbauen"
          Der Konzern baut 400 Stellen in Hallbrück ab.     | Stellen NEBEN/1 abbauen
          Der Konzern baut 400 Stellen ab.                  | ="Stellen abbauen"
          Der Konzern baut 400 Stellen ab.                  | "abbauen Stellen"
          Er baut für neue Stellen ab Mai Häuser.           | "Stellen abbauen"
          Er baut für neue Stellen ab Mai Häuser.           | Stellen NEBEN abbauen
          Er lehnte den Antrag ab.                          | "abgelehnter Antrag"
          Der Abbau der Stellen ist hart.                   | "Stellen abbauen"
          """)
  void but_other_words_between_keep_it_away(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
