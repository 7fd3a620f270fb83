package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is mistyped must not pass for one that holds. */
class MarkedTextTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @Test
  void a_row_is_a_text_a_query_and_marks() {
    assertThat(MarkedText.of(" Der Hafen ruht. | Häfen  | Der [Hafen] ruht. "))
        .isEqualTo(new MarkedText("Der Hafen ruht.", "Häfen", "Der [Hafen] ruht."));
    assertThat(MarkedText.of("Der Hafen ruht. | Schiff"))
        .isEqualTo(new MarkedText("Der Hafen ruht.", "Schiff", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Der Hafen ruht.", "Der Hafen ruht. | ", "a | b | c | d", "a || [c]"})
  void a_row_with_other_cells_is_refused(String row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkedText.of(row))
        .withMessageContaining(row);
  }

  @Test
  void a_row_stands_in_a_table_of_its_kind() throws IOException {
    MarkedText found = MarkedText.of("Der Hafen ruht. | Hafen | [Hafen]");
    MarkedText missed = MarkedText.of("Der Hafen ruht. | Schiff");
    TEXTS.finds(found);
    TEXTS.findsNot(missed);
    assertThatIllegalArgumentException().isThrownBy(() -> TEXTS.finds(missed));
    assertThatIllegalArgumentException().isThrownBy(() -> TEXTS.marksExactly(missed));
    assertThatIllegalArgumentException().isThrownBy(() -> TEXTS.findsNot(found));
  }
}
