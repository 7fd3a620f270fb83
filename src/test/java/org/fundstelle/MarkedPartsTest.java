package org.fundstelle;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A word of a query that an article hasn't whole is marked in the parts that it was found by. */
@Tag("contract")
class MarkedPartsTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Die Ministerin erlässt eine Verordnung, zu der sie eine Ermächtigung hat. | Ministerin Verordnungsermächtigung   | Die [Ministerin] erlässt eine [Verordnung], zu der sie eine [Ermächtigung] hat.
          Der Schutz des Klimas steht im Gesetz, sagte der Senator.                 | Senator Klimaschutzgesetz            | Der [Schutz] des [Klimas] steht im [Gesetz], sagte der [Senator].
          Für den Bau der Brücke fehlt Geld, so die Stadt Hallbrück.                | Hallbrück Brückenbau                 | Für den [Bau] der [Brücke] fehlt Geld, so die Stadt [Hallbrück].
          Der Bau der Brücke dauert, das Dach der Halle ist dicht.                  | Brückenbau Hallendach                | Der [Bau] der [Brücke] dauert, das [Dach] der [Halle] ist dicht.
          Der Bau der Brücke dauert, das Dach der Halle ist dicht.                  | Hallendach                           | Der Bau der Brücke dauert, das [Dach] der [Halle] ist dicht.
          """)
  void beside_words_that_it_has(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Brückenbau dauert, die Brücke wird erst im Mai fertig, sagte gestern die Leiterin vom Bau. | Brückenbau | Der [Brückenbau] dauert, die Brücke wird erst im Mai fertig, sagte gestern die Leiterin vom Bau.
          In Hallbrück stockt der Brückenbau. Der Bau kostet viel.            | Hallbrück Brückenbau                 | In [Hallbrück] stockt der [Brückenbau].
          Der Senator lobt das Gesetz zum Schutz des Klimas.                  | Senator ODER Klimaschutzgesetz       | Der [Senator] lobt das Gesetz zum Schutz des Klimas.
          Die EZB hebt die Zinsen an, die Bank von Hallbrück folgt ihr.       | EZB Zinsen                           | Die [EZB] hebt die [Zinsen] an, die Bank von Hallbrück folgt ihr.
          """)
  void but_not_where_it_has_the_word_itself(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }
}
