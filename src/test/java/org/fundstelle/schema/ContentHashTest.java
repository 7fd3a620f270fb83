package org.fundstelle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static final Article FERRY =
      Article.of("faehre", "Fähre fährt wieder", "Die Fähre über die Strene fährt seit Montag.")
          .withAuthors("Meier", "Schulz")
          .withTags("Verkehr", "Strene");

  /** What was kept for this article before 2026-11-26. */
  private static final long EARLIER = 2_866_939_796_631_411_760L;

  @Test
  void articles_that_say_something_else_have_other_hashes() {
    List<Article> all =
        List.of(
            FERRY,
            FERRY.withAuthors("Meier, Schulz"),
            FERRY.withAuthors("Meier", "Schulz", "Verkehr").with(Field.TAGS, List.of("Strene")),
            FERRY.withField("x", new FieldValue.Keywords(List.of("a, b"))),
            FERRY.withField("x", new FieldValue.Keywords(List.of("a", "b"))),
            FERRY.withField("x", new FieldValue.Text("a, b")),
            FERRY.withField("x", new FieldValue.Text("1.0")),
            FERRY.withField("x", new FieldValue.Numeric(1)));
    assertThat(all.stream().map(ContentHash::of).distinct()).hasSameSizeAs(all);
    for (Article article : all) {
      assertThat(ContentHash.fits(ContentHash.of(article), article)).isTrue();
      assertThat(ContentHash.fits(ContentHash.of(article), article.withLead("Ab heute"))).isFalse();
    }
  }

  @Test
  void a_hash_of_the_earlier_kind_is_another_one_and_is_never_said_to_be_wrong() {
    assertThat(ContentHash.of(FERRY)).isNotEqualTo(EARLIER);
    assertThat(ContentHash.fits(EARLIER, FERRY)).isTrue();
    assertThat(ContentHash.fits(EARLIER, FERRY.with(Field.BODY, "Sie fährt nicht."))).isTrue();
  }
}
