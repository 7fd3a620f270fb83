package org.fundstelle.german.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

  @ParameterizedTest
  @ValueSource(strings = {"Haus", "Größe", "naïve", "Łódź", "2023", "C++", "Ein-"})
  void a_normal_token_is_given_back_itself(String token) {
    assertThat(TextNormalizer.normalize(token)).isSameAs(token);
  }

  @ParameterizedTest
  @CsvSource({
    "Ko\u0308ln, Köln",
    "Tu\u0308rkei, Türkei",
    "Milos\u030C, Miloš",
    "\uFB01nden, finden",
    "Schi\uFB00, Schiff",
    "Kon\uFB02ikt, Konflikt",
    "tre\uFB00lich, trefflich",
    "E\uFB03zienz, Effizienz",
    "Wach\u017Ftube, Wachstube",
    "Ver\u00ADfassungs\u00ADgericht, Verfassungsgericht",
    "Daten\u200Bbank, Datenbank",
    "Auf\u200Clage, Auflage",
    "\uFEFFAnfang, Anfang",
    "Baden\u2010Württemberg, Baden-Württemberg",
    "Baden\u2011Württemberg, Baden-Württemberg",
    "Putin\u2019s, Putin's",
    "Putin\u02BCs, Putin's",
    "Putin´s, Putin's",
    "ＡＢＣ, ABC",
  })
  void a_token_from_a_pdf_or_a_mac_becomes_the_plain_word(String token, String normal) {
    assertThat(TextNormalizer.normalize(token)).isEqualTo(normal);
  }

  @Test
  void a_word_broken_at_the_end_of_a_line_is_joined() {
    assertThat(TextNormalizer.normalize("Ver-\nfassung")).isEqualTo("Verfassung");
    assertThat(TextNormalizer.normalize("Ver- \r\n  fassung")).isEqualTo("Verfassung");
    assertThat(TextNormalizer.normalize("Ver\u00AD\nfassung")).isEqualTo("Verfassung");
    assertThat(TextNormalizer.normalize("Ver\u2010\nfassung")).isEqualTo("Verfassung");
    assertThat(TextNormalizer.normalize("Gro\u0308-\nße")).isEqualTo("Größe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ein-\nund Ausfuhr",
        "Ein-\n und Ausfuhr",
        "Vor-\noder Nachteile",
        "Nord-\nSüd",
        "Haupt-\n\nfach",
        "EU-\nweit",
        "20-\njährig",
        "U-\nbahn",
        "Gleis -\nmit Verspätung",
        "Wort-",
        "Wort-\n",
        "Wort-bild",
        "-\nwort",
        "Wort-\n5",
      })
  void other_hyphens_at_the_end_of_a_line_stay(String text) {
    assertThat(TextNormalizer.joinsAcrossLineBreak(text, hyphen(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ver-\nfassung", "unter-\r\nzeichnet", "Bundes- \n\tregierung", "Öl-\nkrise"})
  void a_dividing_hyphen_joins(String text) {
    assertThat(TextNormalizer.joinsAcrossLineBreak(text, hyphen(text))).isTrue();
  }

  @Test
  void only_a_hyphen_joins() {
    assertThat(TextNormalizer.joinsAcrossLineBreak("Ver\nfassung", 2)).isFalse();
  }

  @Test
  void a_word_written_apart_in_unicode_comes_back_composed() {
    Random random = new Random(1);
    String letters = "aäbcčdeéfghiïklmnoöpqrsßtuüvwxyzžÄÖÜ";
    for (int n = 0; n < 2000; n++) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
      assertThat(TextNormalizer.normalize(apart)).isEqualTo(word.toString());
    }
  }

  private static int hyphen(String text) {
    return text.indexOf('-');
  }
}
