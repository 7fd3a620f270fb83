package org.fundstelle.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.fundstelle.german.lexicon.Folding;
import org.fundstelle.german.morphology.GenderForms;
import org.fundstelle.german.morphology.OldSpelling;
import org.fundstelle.german.name.NameTranscriber;
import org.fundstelle.german.token.TextNormalizer;
import org.junit.jupiter.api.Test;

/** Whatever stands in a text, the steps that read spellings give an answer within their bounds. */
class AnyTextTest {

  private static final String[] PIECES = {
    "a", "e", "ue", "ß", "ss", "sch", "tsch", "z", "Z", "ch", "ow", "y", "jo", "s", "'s", "’", "-",
    "\u00AD", "\u0308", "ﬁ", "\n", " ", "(", ")", "EZB", ":innen", "In", "*r", "Ö", "İ", "ı", "č",
    "ðþ", "\uD83D", "\uDE00", "😀", "中", "Ж", "\0", "\uFFFF", ", kurz ", "7", "phon", "tial",
  };

  @Test
  void any_text_is_answered_within_bounds() {
    Random random = new Random(20230913);
    for (int n = 0; n < 4_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    assertThat(new NameTranscriber().keys(text))
        .hasSizeLessThanOrEqualTo(NameTranscriber.MOST_KEYS)
        .doesNotContain("");
    assertThat(LostUmlauts.variants(text)).hasSizeLessThanOrEqualTo(LostUmlauts.MOST_VARIANTS);
    assertThat(Folding.fold(Folding.fold(text)))
        .hasSizeLessThanOrEqualTo(Folding.fold(text).length());
    assertThat(OldSpelling.modern(text)).hasSizeLessThanOrEqualTo(OldSpelling.MOST_CANDIDATES);
    OldSpelling.preferred(text).ifPresent(preferred -> assertThat(preferred).isNotEqualTo(text));
    String normal = TextNormalizer.normalize(text);
    if (text.indexOf('\n') < 0) {
      assertThat(TextNormalizer.normalize(normal)).isEqualTo(normal);
    }
    GenderForms.parse(text).ifPresent(f -> assertThat(f.masculineCandidates()).isNotEmpty());
    for (Abbreviations.Definition d : Abbreviations.find(text)) {
      assertThat(text.substring(d.longStart(), d.longEnd())).isEqualTo(d.longForm());
    }
    for (int i = 0; i < text.length(); i++) {
      TextNormalizer.joinsAcrossLineBreak(text, i);
    }
  }
}
