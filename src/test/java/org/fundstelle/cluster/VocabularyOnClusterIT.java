package org.fundstelle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.schema.DocumentMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Word forms on a cluster, many in one entry. */
@Tag("cluster")
@EnabledIf("there_is_a_cluster")
class VocabularyOnClusterIT {
  private static final GermanAnalysis ANALYSIS = GermanAnalysis.of(Analysis.STEMMER);

  private final String index = "words" + System.nanoTime();
  private Cluster cluster;

  static boolean there_is_a_cluster() {
    return TestCluster.isThere();
  }

  @BeforeEach
  void create() throws IOException {
    cluster = new Cluster(TestCluster.sharedAddresses(), Credentials.NONE, Duration.ofMinutes(1));
    cluster.put("/" + index, IndexNames.writable(index, IndexDefinition.vocabulary(0)));
  }

  @AfterEach
  void close() throws IOException {
    cluster.delete("/" + index);
    cluster.close();
  }

  private static SentArticle article(String body) throws IOException {
    return SentArticle.of(
        new DocumentMapper(ANALYSIS, List.of()).document(Article.of("a", "", body), 1));
  }

  private void write(Vocabulary vocabulary, String... bodies) throws IOException {
    List<SentArticle> articles = new ArrayList<>();
    for (String body : bodies) {
      articles.add(article(body));
    }
    BulkLines lines = new BulkLines();
    List<Vocabulary.Block> blocks = vocabulary.unknown(articles);
    for (Vocabulary.Block block : blocks) {
      lines.forms(IndexNames.writing(index), block);
    }
    assertThat(cluster.bulk(lines.bytes()).path("errors").asBoolean(true)).isFalse();
    blocks.forEach(vocabulary::written);
    cluster.post("/" + index + "/_refresh", Map.of(), Cluster.JSON.createObjectNode());
  }

  private static List<String> beginning(Vocabulary vocabulary, String prefix) throws IOException {
    ObjectNode query = Cluster.JSON.createObjectNode();
    query.putObject("prefix").putObject(IndexDefinition.FORM).put("value", prefix);
    return vocabulary.find(query, Vocabulary.literally(prefix) + ".*", 10);
  }

  @Test
  void forms_come_in_few_entries_and_the_frequent_ones_are_found_first() throws IOException {
    Vocabulary vocabulary = new Vocabulary(cluster, index);
    write(vocabulary, "mahlen Mehl Müller", "Mühle Mehl Mehl", "Mehl Müller .NET u.a.");
    assertThat(beginning(vocabulary, "m")).containsExactly("mehl", "müller", "mahlen", "mühle");
    assertThat(beginning(vocabulary, "mü")).containsExactly("müller", "mühle");
    assertThat(cluster.get("/" + index + "/_count", Map.of()).path("count").asInt())
        .as("one for each number of articles")
        .isEqualTo(3);
  }

  @Test
  void what_another_process_wrote_is_not_written_again() throws IOException {
    write(new Vocabulary(cluster, index), "Müller mahlt");
    Vocabulary later = new Vocabulary(cluster, index);
    assertThat(later.unknown(List.of(article("Müller mahlt Korn"))))
        .containsExactly(new Vocabulary.Block(1, List.of("korn")));
    assertThat(later.unknown(List.of(article("Müller mahlt")))).isEmpty();
  }

  @Test
  void a_form_that_is_removed_leaves_its_neighbours() throws IOException {
    Vocabulary vocabulary = new Vocabulary(cluster, index);
    write(vocabulary, "Müller Mühle Mehl");
    write(new Vocabulary(cluster, index), "Mandel");
    vocabulary.remove(List.of("mühle", "mandel"));
    assertThat(beginning(vocabulary, "m")).containsExactly("mehl", "müller");
    assertThat(cluster.get("/" + index + "/_count", Map.of()).path("count").asInt()).isEqualTo(1);
    assertThat(vocabulary.unknown(List.of(article("Mühle"))))
        .containsExactly(new Vocabulary.Block(1, List.of("mühle")));
  }
}
