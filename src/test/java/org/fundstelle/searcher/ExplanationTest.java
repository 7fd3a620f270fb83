package org.fundstelle.searcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fundstelle.searcher.Explanation.Argument;
import org.fundstelle.searcher.Explanation.FieldLabel;
import org.fundstelle.searcher.Explanation.InField;
import org.fundstelle.searcher.Explanation.Kind;
import org.fundstelle.searcher.Explanation.Reason;
import org.fundstelle.searcher.Explanation.Text;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static String german(Kind kind, Argument... arguments) {
    return new Reason(true, kind, 0, List.of(arguments)).text(Locale.GERMAN);
  }

  @Test
  void a_field_is_a_place_or_a_label_in_the_readers_language() {
    assertThat(german(Kind.EXACT, new Text("Hafen"), new InField("title")))
        .isEqualTo("„Hafen“ steht im Titel.");
    assertThat(german(Kind.VALUE, new FieldLabel("section"), new Text("Politik")))
        .isEqualTo("Das Feld Ressort hat den Wert: Politik.");
  }

  @Test
  void a_field_of_the_application_keeps_its_name() {
    assertThat(german(Kind.EXACT, new Text("Hafen"), new InField("seite"))).contains("seite");
    assertThat(german(Kind.VALUE, new FieldLabel("seite"), new Text("7"))).contains("seite", "7");
  }

  @Test
  void a_word_that_only_looks_like_a_field_stays_a_word() {
    assertThat(german(Kind.MISSING, new Text("in:title"))).contains("„in:title“");
    assertThat(german(Kind.MISSING, new Text("field:section"))).contains("„field:section“");
  }

  @Test
  void programs_read_which_part_a_field_has() {
    assertThat(new InField("title").notation()).isEqualTo("in:title");
    assertThat(new FieldLabel("section").notation()).isEqualTo("field:section");
    assertThat(new Text("Hafen").notation()).isEqualTo("Hafen");
  }
}
