package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.DocumentMapper;
import org.fundstelle.schema.Fingerprint;
import org.fundstelle.schema.IndexFields;
import org.junit.jupiter.api.Test;

/** The cluster's mapping takes no field by itself, so each that is sent must be in it. */
class IndexDefinitionTest {
  private static final GermanAnalysis ANALYSIS = GermanAnalysis.of(Analysis.STEMMER);
  private static final ArticleDate DATE = ArticleDate.of(Instant.parse("2024-03-05T10:00:00Z"));

  private static Article withEverything() {
    String text =
        "Der Zollverein Lindenfurt (ZVL) tagte am Abend im alten Rathaus und beschloss, die Brücke"
            + " über die Wiede nach langer Aussprache doch noch in diesem Jahr zu erneuern.";
    Article article = Article.of("a", text, text).withAuthors("Berta Nordmann").withTags("Brücke");
    for (Field field : Field.values()) {
      switch (field.type()) {
        case TEXT -> article = article.with(field, text);
        case KEYWORD -> article = field == Field.ID ? article : article.with(field, "de");
        case KEYWORDS -> article = article.with(field, List.of("Nordmann"));
        case DATE -> article = article.with(field, DATE);
        case NUMBER -> article = article.with(field, 3L);
        case FLAG -> article = article.with(field, true);
        case NAMES -> {}
      }
    }
    return article
        .withField("Fazit", new FieldValue.Text(text))
        .withField("Ort", new FieldValue.Keywords(List.of("Ostermoor")))
        .withField("Auflage", new FieldValue.Numeric(4.5))
        .withField("Termin", new FieldValue.Date(DATE));
  }

  @Test
  void every_field_that_is_sent_is_searchable_there() throws IOException {
    List<FurtherField> further = new ArrayList<>();
    further.add(new FurtherField("Fazit", FurtherField.Type.TEXT, false, false));
    further.add(new FurtherField("Ort", FurtherField.Type.KEYWORD, true, true));
    further.add(new FurtherField("Auflage", FurtherField.Type.NUMBER, true, true));
    further.add(new FurtherField("Termin", FurtherField.Type.DATE, true, true));
    Fingerprint fingerprint = IndexNames.fingerprint(ANALYSIS, further, true);
    JsonNode mapped =
        IndexDefinition.articles(fingerprint, 1, 0).path("mappings").path("properties");
    SentArticle sent =
        SentArticle.of(new DocumentMapper(ANALYSIS, fingerprint).document(withEverything(), 1));
    Set<String> all = new TreeSet<>(sent.values().keySet());
    all.addAll(sent.texts().keySet());
    assertThat(all)
        .contains(IndexFields.WORDS)
        .contains(IndexFields.ABBREVIATIONS, IndexFields.COPIES, IndexFields.HASH)
        .allSatisfy(field -> assertThat(mapped.has(IndexDefinition.name(field))).isTrue());
  }
}
