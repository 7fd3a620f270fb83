package org.fundstelle.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final FurtherField EDITION =
      new FurtherField("ausgabe", FurtherField.Type.KEYWORD, true, false);
  private static final Fingerprint ONE =
      new Fingerprint(1, Analysis.LEXICON, "dict-1", List.of(EDITION), true);

  @Test
  void the_same_in_every_part_is_equal() {
    Fingerprint same = new Fingerprint(1, Analysis.LEXICON, "dict-1", List.of(EDITION), true);
    assertEquals(ONE, same);
    assertEquals(ONE.hashCode(), same.hashCode());
    assertEquals(ONE, Fingerprint.fromCommit(ONE.toCommit()));
  }

  @Test
  void another_in_any_part_is_not() {
    // equals is written by hand: a new component needs a line there and one here
    assertEquals(5, Fingerprint.class.getRecordComponents().length);
    List<FurtherField> none = List.of();
    assertNotEquals(ONE, new Fingerprint(2, Analysis.LEXICON, "dict-1", List.of(EDITION), true));
    assertNotEquals(ONE, new Fingerprint(1, Analysis.STEMMER, "dict-1", List.of(EDITION), true));
    assertNotEquals(ONE, new Fingerprint(1, Analysis.LEXICON, "dict-2", List.of(EDITION), true));
    assertNotEquals(ONE, new Fingerprint(1, Analysis.LEXICON, "dict-1", none, true));
    assertNotEquals(ONE, new Fingerprint(1, Analysis.LEXICON, "dict-1", List.of(EDITION), false));
  }
}
