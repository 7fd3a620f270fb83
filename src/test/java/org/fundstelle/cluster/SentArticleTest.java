package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.DocumentMapper;
import org.junit.jupiter.api.Test;

class SentArticleTest {
  private final DocumentMapper mapper =
      new DocumentMapper(GermanAnalysis.of(Analysis.LEXICON), List.of());

  @Test
  void what_an_index_on_this_machine_notes_of_long_texts_is_not_sent() throws IOException {
    String text = "Die Fähre legt ab, und am Kai winkt niemand.\n".repeat(1_000);
    assertThat(text).hasSizeGreaterThan(DocumentMapper.LONG_TEXT);

    SentArticle sent = SentArticle.of(mapper.document(Article.of("a", "Fähre", text), 1));

    assertThat(sent.stored()).containsKeys("id", "title", "body");
    assertThat(sent.values().keySet()).noneMatch(name -> name.contains("stretches"));
  }
}
