package org.fundstelle.searcher.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.FieldValue;
import org.fundstelle.query.FieldName;
import org.junit.jupiter.api.Test;

class ArticleValuesTest {
  private static final Article ARTICLE =
      Article.of("a", "Hafen", "Der Hafen ruht.")
          .withTags("Hafen", "Fähre")
          .withPublished(ArticleDate.parse("2023-09"))
          .withField("seite", new FieldValue.Numeric(7))
          .withField("ort", new FieldValue.Keywords(List.of("Hellau", "Hallbrück")))
          .withField("druck", new FieldValue.Date(ArticleDate.of(LocalDate.of(2023, 9, 13))));

  private static List<String> values(String field) {
    return ArticleValues.of(ARTICLE, new FieldName(field));
  }

  @Test
  void values_are_shown_as_they_were_given() {
    assertThat(values("tags")).containsExactly("Hafen", "Fähre");
    assertThat(values("published")).containsExactly("2023-09");
    assertThat(values("ort")).containsExactly("Hellau", "Hallbrück");
    assertThat(values("druck")).containsExactly("2023-09-13");
    assertThat(values("section")).isEmpty();
    assertThat(values("farbe")).isEmpty();
  }

  @Test
  void numbers_are_shown_as_facets_show_them() {
    assertThat(values("seite")).containsExactly("7");
  }
}
